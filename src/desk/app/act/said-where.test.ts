import { expect, test } from 'vitest'
import { saidWhere } from './said-where.ts'

test('两格都没有填的，逐项说出是哪一格；不属于哪一格的照原话', () => {
  const field = { required: true, mayBeEmpty: false, preset: null, control: { as: 'text' } }
  const form = {
    ...{ act: 'instruct', label: '登记领导批示', article: '第十八条第二款', textsPerDemand: [], persons: null },
    fields: [{ name: 'post', label: '作出批示的职务', ...field }],
    texts: [{ name: 'words', label: '批示原文', required: true }],
  }
  const problem = '没有填写，请填写'
  const faults = ['input.post', 'texts.words', 'input'].map((path) => ({ path, problem }))
  expect(saidWhere(form, faults).map((each) => each.problem)).toEqual([
    '作出批示的职务：没有填写，请填写',
    '批示原文：没有填写，请填写',
    problem,
  ])
})
