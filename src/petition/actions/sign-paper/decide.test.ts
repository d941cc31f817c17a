import { plainDate } from '../../../calendar/plain-date.ts'
import { paperDrafted } from '../draft-paper/event.ts'
import { describe, expect, test } from 'vitest'
import { act, eventOf, expectRefused, facts, handlerOf, headOf, officeHead, registrar, given } from '../../testing.ts'
import { checked, drafted, number, prepared, signed } from '../../testing-papers.ts'
import { acts } from '../index.ts'
import { signPaper } from './decide.ts'

const by = (actor = headOf('water')) => ({ ...facts({ today: '2025-04-28', actor }), prepared })
const input = { paper: '1', on: '2025-04-28' }

describe('签发', () => {
  test('由出具单位的负责人签发，取得发文字号，文件的校验码写入办理记录', () => {
    expect(eventOf(checked(), signPaper, input, by())).toMatchObject({
      by: 'staff-head-water',
      number,
      digest: 'digest-of-docx',
      source: 'digest-of-content',
      clocks: [],
    })
    expect(signed().papers?.[0]).toMatchObject({ status: 'signed', number, signed: { on: '2025-04-28' } })
  })

  test('笔录、表格、回证不编号', () => {
    const { number: _, ...unnumbered } = prepared
    expect(eventOf(checked(), signPaper, input, { ...by(), prepared: unnumbered })).not.toHaveProperty('number')
  })

  test('必填项目空着的，不能签发，逐项说明依据', () => {
    const missing = [
      { label: '处理意见', article: '第三十二条第一款' },
      { label: '复查机关', article: '文书格式' },
    ]
    const refusal = expectRefused(checked(), signPaper, input, { ...by(), prepared: { ...prepared, missing } })
    expect(refusal).toMatchObject({ refused: 'fieldsMissing', article: '第三十二条第一款' })
    expect(refusal.text).toContain('处理意见（第三十二条第一款）、复查机关（文书格式）')
  })

  test.each([
    ['没有核稿', drafted(), input, headOf('water'), 'nonePending'],
    ['承办人', checked(), input, handlerOf('water'), 'notHead'],
    ['别的单位的负责人', checked(), input, officeHead, 'otherUnit'],
    ['早于核稿', checked(), { ...input, on: '2025-04-25' }, headOf('water'), 'dayOutOfOrder'],
    ['日期还没有到', checked(), { ...input, on: '2025-04-29' }, headOf('water'), 'dayInFuture'],
    ['没有这份文书', checked(), { ...input, paper: '4' }, headOf('water'), 'unknownPaper'],
  ] as const)('%s的，不能签发', (_, petition, given, actor, refused) => {
    expect(expectRefused(petition, signPaper, given, by(actor)).refused).toBe(refused)
  })

  test('另一份还没有核稿的，不能借着已核稿的签发', () => {
    const two = act(
      checked(),
      acts.draftPaper,
      { kind: 'noticeOfReceipt', on: '2025-04-28' },
      facts({ today: '2025-04-28', actor: handlerOf('water') }),
    )
    expect(expectRefused(two, signPaper, { ...input, paper: '2' }, by()).refused).toBe('notChecked')
  })

  test('负责人自己拟写的，不能自己签发', () => {
    const head = facts({ today: '2025-04-25', actor: headOf('water') })
    const own = act(
      checked(),
      acts.draftPaper,
      { kind: 'handlingOpinion', on: '2025-04-26', paper: '1' },
      { ...head, today: checked().papers?.[0]?.checked?.on ?? head.today },
    )
    const verified = act(
      own,
      acts.checkPaper,
      { paper: '1', on: '2025-04-27' },
      facts({ today: '2025-04-27', actor: handlerOf('water') }),
    )
    expect(expectRefused(verified, signPaper, input, by()).refused).toBe('sameDrafter')
  })

  test('没有排成文件的，不能签发', () => {
    const bare = facts({ today: '2025-04-28', actor: headOf('water') })
    expect(expectRefused(checked(), signPaper, input, bare).refused).toBe('notPrepared')
  })
})

test('信访局的文书由信访局负责人签发，登记人员不能', () => {
  const on = plainDate('2025-04-25')
  const letter = { on, paper: '1', kind: 'transferLetter', unit: 'office', by: 'staff-other', clocks: [] } as const
  const draft = paperDrafted.evolve(given(), { type: 'paperDrafted', ...letter })
  const kept = {
    ...draft,
    papers:
      draft.papers?.map((each) => ({ ...each, status: 'checked' as const, checked: { by: 'staff-third', on } })) ?? [],
  }
  expect(expectRefused(kept, signPaper, input, by(registrar)).refused).toBe('notHead')
  expect(eventOf(kept, signPaper, input, by(officeHead)).type).toBe('paperSigned')
})

test('签发过的、作废了的，不能再签发一次', () => {
  const again = signed()
  expect(
    expectRefused(
      {
        ...again,
        papers: [...(again.papers ?? []), ...(checked().papers ?? []).map((each) => ({ ...each, id: '2' }))],
      },
      signPaper,
      input,
      by(),
    ).refused,
  ).toBe('notChecked')
})
