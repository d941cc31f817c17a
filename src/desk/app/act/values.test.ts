import { expect, test } from 'vitest'
import type { ActFormView } from '../../../server/desk-view.ts'
import { bodyOf } from './values.ts'

type Field = ActFormView['fields'][number]

function field(name: string, as: string, rest: Partial<Field> = {}): Field {
  return { name, label: name, required: true, mayBeEmpty: false, preset: null, control: { as }, ...rest }
}

function form(fields: readonly Field[], persons: string | null = null): ActFormView {
  return { act: 'x', label: '某', article: '某条', fields: [...fields], texts: [], textsPerDemand: [], persons }
}

test('日期、数字、是否，各成其类；空着的不送，让法律规则自己说缺什么', () => {
  const asked = form([field('on', 'day'), field('days', 'number'), field('upheld', 'yesNo'), field('post', 'text')])
  expect(bodyOf(asked, { on: ['2026-03-18'], days: [' 15 '], upheld: ['false'], post: [' '] }).input).toEqual({
    ...{ on: '2026-03-18', days: 15, upheld: false },
  })
})

test('没有被检举控告的单位，也是一种回答；可不填的清单空着就不送', () => {
  const asked = form([field('accusedUnits', 'units'), field('others', 'units', { required: false })])
  expect(bodyOf(asked, { accusedUnits: ['', 'water', ''] }).input).toEqual({ accusedUnits: ['water'] })
  expect(bodyOf(asked, {}).input).toEqual({ accusedUnits: [] })
})

test('逐项答复：没有选怎样答复的诉求不送，由签发时指出；文字各归各项', () => {
  const values = { 'outcome.1': ['support'], 'outcome.2': [''], 'text.answer.1': ['已修复'], 'text.basis.2': [''] }
  expect(bodyOf(form([field('answers', 'answers')]), values)).toEqual({
    input: { answers: [{ demand: '1', outcome: 'support' }] },
    texts: { 'answer.1': '已修复' },
  })
})

test('随同登记的人：一行一人，整行空着的不算', () => {
  const values = {
    'persons.0.name': ['辛某'],
    'persons.0.phone': [''],
    'persons.1.name': [' '],
    'persons.2.phone': ['139'],
  }
  expect(bodyOf(form([], '代表'), values).persons).toEqual([{ name: '辛某' }, { phone: '139' }])
})

test('没有选主办单位的，协办单位不会顶替成主办', () => {
  const asked = form([field('units', 'leadAndAssisting')])
  expect(bodyOf(asked, { units: ['', 'housing'] }).input).toEqual({ units: [] })
  expect(bodyOf(asked, { units: ['water', 'housing'] }).input).toEqual({ units: ['water', 'housing'] })
})
