import { describe, expect, test } from 'vitest'
import { countFigure, figureSheet, rateFigure } from '../half-year/invented-county.fixture.ts'
import { adjustments } from './adjustments.ts'

describe('调整说明：签发以后变了的数字', () => {
  test('什么都没变，没有调整', () => {
    expect(adjustments(figureSheet(), figureSheet())).toEqual([])
  })

  test('逐项写明原报和现数', () => {
    const now = figureSheet({ 'flow.total': 129, 'rates.onTimeReply': rateFigure('rates.onTimeReply', 87, 90) })
    expect(adjustments(figureSheet(), now)).toEqual([
      { id: 'flow.total', label: '指标flow·total', issued: '127', now: '129', redefined: false },
      { id: 'rates.onTimeReply', label: '指标rates·onTimeReply', issued: '97.78%', now: '96.67%', redefined: false },
    ])
  })

  test('后来才有的单位列为未列；零和不列是一回事', () => {
    const now = figureSheet({ 'flow.unit.卫健局': 1, 'flow.unit.水利局': 0 })
    expect(adjustments(figureSheet(), now)).toMatchObject([{ id: 'flow.unit.卫健局', issued: '未列', now: '1' }])
  })

  test('口径改了，即使数字相同也要说明', () => {
    const redefined = { ...countFigure('flow.total', 127), definition: '另一种口径' }
    expect(adjustments(figureSheet(), figureSheet({ 'flow.total': redefined }))).toMatchObject([
      { id: 'flow.total', issued: '127', now: '127', redefined: true },
    ])
  })
})
