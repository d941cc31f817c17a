import { describe, expect, test } from 'vitest'
import { plainDate } from '../calendar/plain-date.ts'
import type { Actor } from '../petition/facts.ts'
import type { PetitionEvent } from '../petition/events.ts'
import { accepted, officeHead, registrar, text } from '../petition/testing.ts'
import type { Lookups } from './lookups.ts'
import { timelineOf } from './timeline.ts'

const on = plainDate('2025-04-25')

function lookups(actor: Actor): Lookups {
  return { actor, today: on, readerIsOffice: true, nameOf: (unit) => `${unit}局`, staffName: (id) => `${id}某` }
}

function told(act: PetitionEvent, fields: Readonly<Record<string, string | null>>, actor: Actor = registrar) {
  const filed = Object.entries(fields).map(([field, wording]) => ({ id: field, field, text: wording }))
  return timelineOf({ seq: 1, actor: 'a', recordedAt: new Date(0), act }, accepted(), lookups(actor), filed)
}

describe('办理经过', () => {
  test('延期：延长几日、谁批准、理由和告知的内容', () => {
    const [reason, notice] = [text('reason'), text('notice')]
    const event = {
      type: 'extended',
      on,
      days: 10,
      approvedBy: 'head',
      reason,
      notice,
      effective: true,
      clocks: [],
    } as const
    const { act, article, facts, texts } = told(event, { notice: '已告知', reason: '案情复杂', petition: '信访内容' })
    expect([act.label, article]).toEqual(['延期', '第三十四条'])
    expect(facts).toEqual([
      { label: '延长', text: '10日' },
      { label: '批准人', text: 'head某' },
    ])
    expect(texts).toEqual([
      { label: '延期理由', text: '案情复杂' },
      { label: '告知信访人延期理由的内容', text: '已告知' },
    ])
  })

  test('台账没有记载的，写明台账未载', () => {
    const gap = 'notRecorded'
    const event = {
      type: 'extended',
      on,
      days: 10,
      approvedBy: gap,
      reason: gap,
      notice: gap,
      effective: false,
      clocks: [],
    } as const
    expect(told(event, {}).facts).toContainEqual({ label: '批准人', text: '台账未载' })
  })

  test('逐项答复，按诉求的次序称呼', () => {
    const [demand = ''] = accepted().demands
    const answers = [{ demand, outcome: 'support', answer: text('answer.x'), basis: text('basis.x') }] as const
    const filed = [
      { id: 'basis.x', field: `basis.${demand}`, text: '第十条' },
      { id: 'answer.x', field: `answer.${demand}`, text: '予以修复' },
    ]
    const act = { type: 'opinionIssued', on, answers, clocks: [] } as const
    const { texts } = timelineOf(
      { seq: 1, actor: 'a', recordedAt: new Date(0), act },
      accepted(),
      lookups(registrar),
      filed,
    )
    expect(texts).toEqual([
      { label: '第1项诉求的处理意见', text: '予以修复' },
      { label: '第1项诉求的法律法规依据', text: '第十条' },
    ])
  })

  test('已依规处置的文字，只说已处置', () => {
    const event = { type: 'feedbackReported', on, text: text('report'), clocks: [] } as const
    expect(told(event, { report: null }).texts).toEqual([{ label: '办结报告', text: '已依规处置' }])
  })

  test('第三十条第三款：密封的转送函，只有信访局负责人看得见', () => {
    const event = { type: 'referredToDiscipline', on, body: 'x', letter: text('letter'), clocks: [] } as const
    expect(told(event, { letter: '转送函' }, registrar).texts).toEqual([
      { label: '转送函内容（密封）', text: '已密封，只有信访局负责人可以查看' },
    ])
    expect(told(event, { letter: '转送函' }, officeHead).texts).toMatchObject([{ text: '转送函' }])
  })
})
