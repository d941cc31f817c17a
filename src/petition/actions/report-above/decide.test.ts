import { describe, expect, test } from 'vitest'
import { act, decide, expectRefused, facts, registrar } from '../../testing.ts'
import { stages } from '../../testing-stages.ts'
import { end } from '../end/decide.ts'
import { receiveFromAbove } from '../receive-from-above/decide.ts'
import { reportAbove } from './decide.ts'
import { refusals } from './texts.ts'

const by = (today: string, ...texts: readonly string[]) => facts({ today, actor: registrar, texts })
const paper = {
  on: '2025-06-16',
  level: 'city',
  organ: '市信访局',
  mode: 'supervised',
  documentNo: '长信督〔2025〕3号',
}
const dated = act(stages.accepted, receiveFromAbove, { ...paper, answerBy: '2025-08-31' }, by('2025-06-16'))
const both = act(dated, receiveFromAbove, paper, by('2025-06-16'))
const report = (id: string, on = '2025-08-20') => ({ on, id })

describe('第二十二条第一款第三项：向上级报告', () => {
  test.each(['1', '2'])('写明日期和期限待定的，都以报告了结（第%s份）', (id) => {
    const after = act(both, reportAbove, report(id), by('2025-08-20', 'report'))
    expect(after.duties[`above/${id}`]).toMatchObject({ status: 'met', settledOn: '2025-08-20' })
    expect(after.duties[`above/${id === '1' ? '2' : '1'}`]?.status).toBe('running')
  })

  test('过了日期才报的，照报告之日记载', () => {
    const after = act(dated, reportAbove, report('1', '2025-09-10'), by('2025-09-10', 'report'))
    expect(after.duties['above/1']).toMatchObject({ due: '2025-08-31', settledOn: '2025-09-10' })
  })

  test('程序终了了，欠上级的报告仍然要报', () => {
    const asked = act(stages.delivered, receiveFromAbove, { ...paper, on: '2025-08-05' }, by('2025-08-05'))
    const feedback = {
      ...asked,
      duties: Object.fromEntries(Object.entries(asked.duties).filter(([id]) => id !== 'feedback/1')),
    }
    const over = act(feedback, end, { on: '2025-09-04', reason: 'reviewNotSought' }, by('2025-09-04'))
    expect(over.duties['above/1']?.status).toBe('running')
  })

  test('没有来文的、已经报告的，无从报告', () => {
    expect(decide(stages.accepted, reportAbove, report('1'), by('2025-08-20', 'report'))).toBe(refusals.notOwed)
    const once = act(both, reportAbove, report('1'), by('2025-08-20', 'report'))
    expect(decide(once, reportAbove, report('1'), by('2025-08-20', 'report'))).toBe(refusals.unknown)
  })

  test.each([
    ['没有报告内容', report('1'), [], 'textMissing'],
    ['早于收到来文', report('1', '2025-06-15'), ['report'], 'dayOutOfOrder'],
    ['日期还没有到', report('1', '2025-08-21'), ['report'], 'dayInFuture'],
  ])('%s的，退回', (_, input, texts, refused) => {
    expect(expectRefused(dated, reportAbove, input, by('2025-08-20', ...texts)).refused).toBe(refused)
  })
})
