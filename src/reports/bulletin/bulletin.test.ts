import { expect, test } from 'vitest'
import { plainDate } from '../../calendar/plain-date.ts'
import { outline } from '../../documents/paper/outline.ts'
import { countFigure, county, figureSheet, rateFigure } from '../half-year/invented-county.fixture.ts'
import { monthlyBulletin } from './bulletin.ts'

const may = { from: plainDate('2025-05-01'), to: plainDate('2025-05-31'), asOf: '2025-06-03' }

const units = (figures: Readonly<Record<string, readonly [late: number, due: number]>>) => ({
  period: may,
  checks: [],
  figures: Object.fromEntries(
    Object.entries(figures).flatMap(([id, [late, due]]) => {
      const [kind = '', name = ''] = id.split('.')
      return [
        [`unitRates.${kind}.due.${name}`, countFigure(id, due)],
        [`unitRates.${kind}.late.${name}`, countFigure(id, late)],
        [`unitRates.${kind}.rate.${name}`, rateFigure(id, due - late, due)],
      ]
    }),
  ),
})

const bulletin = (figures: Parameters<typeof units>[0]) =>
  outline(monthlyBulletin(county({ sheet: { ...figureSheet(), period: may }, unitSheet: units(figures) })))

test('每月通报：逾期的点名，表按读音排列，没有义务的一项不写零', () => {
  const text = bulletin({ 'notice.住建局': [1, 4], 'notice.人社局': [0, 2], 'reply.住建局': [0, 3] })
  expect(text).toContain('青禾县信访局\n2025年5月受理告知和答复情况通报')
  expect(text).toContain('受理告知逾期的：住建局1件。答复没有逾期的。')
  expect(text).toContain('人社局 | 2 | 0 | 100% | — | — | —\n住建局 | 4 | 1 | 75% | 3 | 0 | 100%')
})

test('没有到期的义务：照实说，不列空表', () => {
  const text = bulletin({})
  expect(text).toContain('本期没有到期的受理告知和答复义务。')
  expect(text).not.toContain('主办单位 |')
})

test('不写上级走访的批次，也没有名次', () => {
  const text = bulletin({ 'notice.住建局': [1, 4] })
  expect(text).not.toMatch(/走访|第一名|排名/u)
})
