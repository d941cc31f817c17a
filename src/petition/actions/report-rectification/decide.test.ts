import { describe, expect, test } from 'vitest'
import { act, decide, expectRefused, facts, handlerOf, registrar } from '../../testing.ts'
import { land, stages } from '../../testing-stages.ts'
import { escalateSupervision } from '../escalate-supervision/decide.ts'
import { supervise } from '../supervise/decide.ts'
import { reportRectification } from './decide.ts'
import { refusals } from './texts.ts'

const office = facts({ today: '2025-09-03', texts: ['advice'] })
const press = { on: '2025-08-20', unit: 'land', ground: 'shirkingOrFalsifying', answerDueOn: '2025-08-30' }
const ordered = act(
  act(stages.accepted, supervise, press, office),
  escalateSupervision,
  {
    on: '2025-09-03',
    unit: 'land',
    measures: ['orderRectification'],
    decidedBy: 'jointConference',
    resolution: '襄信联发〔2025〕7号',
    resolvedOn: '2025-09-02',
    rectifyBy: '2025-09-20',
  },
  office,
)
const by = (actor: typeof land, texts = ['report']) => facts({ today: '2025-09-18', actor, texts })
const report = { on: '2025-09-18', id: '1' }

describe('第三十九条第三款：报告整改情况', () => {
  test.each([
    ['被责令的单位', land],
    ['信访局代录没有账号的单位的书面报告', registrar],
  ])('%s可以报告，整改的义务即告履行', (_, actor) => {
    const after = act(ordered, reportRectification, report, by(actor))
    expect(after.duties['rectification/1']).toMatchObject({ status: 'met', settledOn: '2025-09-18' })
    expect(after.oversight?.escalations?.[0]).toMatchObject({ rectifiedOn: '2025-09-18' })
  })

  test('没有责令过整改的、不是责令本单位的，不能报告', () => {
    expect(decide(stages.accepted, reportRectification, report, by(land))).toBe(refusals.notOwed)
    expect(decide(ordered, reportRectification, report, by(handlerOf('farm')))).toBe(refusals.notOwed)
    expect(decide(ordered, reportRectification, { ...report, id: '2' }, by(land))).toBe(refusals.unknown)
  })

  test.each([
    ['没有报告正文', report, [], 'textMissing'],
    ['早于责令整改', { ...report, on: '2025-09-02' }, ['report'], 'dayOutOfOrder'],
    ['日期还没有到', { ...report, on: '2025-09-19' }, ['report'], 'dayInFuture'],
  ])('%s的，退回', (_, input, texts, refused) => {
    expect(expectRefused(ordered, reportRectification, input, by(land, texts)).refused).toBe(refused)
  })
})
