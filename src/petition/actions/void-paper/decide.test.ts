import { describe, expect, test } from 'vitest'
import { accepted, act, expectRefused, facts, handlerOf, headOf, registrar, officeHead } from '../../testing.ts'
import { drafted, number, signed } from '../../testing-papers.ts'
import { acts } from '../index.ts'
import { voidPaper } from './decide.ts'

const by = (actor = headOf('water'), ...texts: readonly string[]) => facts({ today: '2025-04-30', actor, texts })
const input = { paper: '1', on: '2025-04-30' }

describe('作废文书', () => {
  test('签发过的由负责人作废，号码和文件都留着', () => {
    const after = act(signed(), voidPaper, input, by(headOf('water'), 'reason'))
    expect(after.papers?.[0]).toMatchObject({
      status: 'void',
      number,
      digest: 'digest-of-docx',
      voided: { on: '2025-04-30' },
    })
  })

  test('没有签发的稿子，承办人可以作废', () => {
    expect(act(drafted(), voidPaper, input, by(handlerOf('water'), 'reason')).papers?.[0]?.status).toBe('void')
  })

  test.each([
    ['承办人作废签发过的', signed(), input, handlerOf('water'), ['reason'], 'notHead'],
    ['别的单位', signed(), input, registrar, ['reason'], 'otherUnit'],
    ['没有理由', signed(), input, headOf('water'), [], 'textMissing'],
    ['早于签发', signed(), { ...input, on: '2025-04-27' }, headOf('water'), ['reason'], 'dayOutOfOrder'],
    ['没有文书', accepted(), input, headOf('water'), ['reason'], 'nothingToVoid'],
    [
      '已经作废',
      act(
        act(drafted(), voidPaper, input, by(headOf('water'), 'reason')),
        acts.draftPaper,
        { kind: 'deliveryReceipt', on: '2025-04-30' },
        by(),
      ),
      input,
      headOf('water'),
      ['reason'],
      'voidAlready',
    ],
  ] as const)('%s的，不能作废', (_, petition, given, actor, texts, refused) => {
    expect(expectRefused(petition, voidPaper, given, by(actor, ...texts)).refused).toBe(refused)
  })
})

test('信访局签发的文书，由信访局负责人作废，登记人员不能', () => {
  const before = signed()
  const ofOffice = { ...before, papers: (before.papers ?? []).map((each) => ({ ...each, unit: 'office' })) }
  expect(expectRefused(ofOffice, voidPaper, input, by(registrar, 'reason')).refused).toBe('notHead')
  expect(act(ofOffice, voidPaper, input, by(officeHead, 'reason')).papers?.[0]?.status).toBe('void')
})
