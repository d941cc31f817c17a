import { describe, expect, test } from 'vitest'
import { act, eventOf, expectRefused, facts, handlerOf, registrar, headOf } from '../../testing.ts'
import { checked, drafted, scan, signed } from '../../testing-papers.ts'
import { acts } from '../index.ts'
import { attachOriginal } from './decide.ts'

const by = (actor = handlerOf('water')) => ({ ...facts({ today: '2025-04-29', actor }), original: scan })
const input = { paper: '1', on: '2025-04-29' }
const kept = () => act(signed(), attachOriginal, input, by())

describe('收存原件', () => {
  test('盖章的扫描件是原件，校验码写入办理记录', () => {
    expect(eventOf(signed(), attachOriginal, input, by())).toMatchObject({ original: scan, by: 'staff-water' })
    expect(kept().papers?.[0]?.original).toEqual(scan)
  })

  test('没有账号的机关的文书，由信访局收存', () => {
    expect(act(signed(), attachOriginal, input, by(registrar)).papers?.[0]?.original).toEqual(scan)
  })

  test.each([
    ['没有签发过任何文书', checked(), input, handlerOf('water'), scan, 'nothingSigned'],
    ['别的单位', signed(), input, handlerOf('housing'), scan, 'notYours'],
    ['没有随附文件', signed(), input, handlerOf('water'), undefined, 'noFile'],
    ['早于签发', signed(), { ...input, on: '2025-04-27' }, handlerOf('water'), scan, 'dayOutOfOrder'],
    ['没有这份文书', signed(), { ...input, paper: '5' }, handlerOf('water'), scan, 'unknownPaper'],
    ['同一个文件收存过', kept(), input, handlerOf('water'), scan, 'keptAlready'],
    ['另有原件', kept(), input, handlerOf('water'), { ...scan, digest: 'other' }, 'otherOriginal'],
  ] as const)('%s的，不能收存', (_, petition, given, actor, original, refused) => {
    const { original: __, ...known } = by(actor)
    const with_ = original === undefined ? known : { ...known, original }
    expect(expectRefused(petition, attachOriginal, given, with_).refused).toBe(refused)
  })

  test('没有签发的那一份，不能收存', () => {
    const two = act(signed(), acts.draftPaper, { kind: 'noticeOfReceipt', on: '2025-04-29' }, by())
    expect(expectRefused(two, attachOriginal, { ...input, paper: '2' }, by()).refused).toBe('notSigned')
    expect(drafted().papers?.[0]?.original).toBeUndefined()
  })
})

test('签发以后作废了的文书，不再收存原件', () => {
  const voiding = facts({ today: '2025-04-29', actor: headOf('water'), texts: ['reason'] })
  const voided = act(signed(), acts.voidPaper, input, voiding)
  expect(expectRefused(voided, attachOriginal, input, by()).refused).toBe('notSigned')
})
