import { expect, test } from 'vitest'
import { refuse } from '../petition/refusal.ts'
import { herNote, herWords } from './her-words.ts'

const gate = (refused: string) =>
  refuse(refused, '第三十五条', '处理意见书还没有证明送达信访人，请先办结送出，并记明送达。')

test('第三十五条：处理意见书还没有送达的，告诉信访人等什么、有几天，不叫她去送达', () => {
  const { text } = herWords('requestFirstReview', gate('stillBeingHandled'))
  expect(text).toContain('从收到的那天起有30日可以请求复查')
  expect(text).toContain('第三十五条')
  expect(text).not.toContain('记明送达')
})

test('没有另写给信访人的原因，照原话告诉她', () => {
  expect(herWords('hideName', gate('anythingElse')).text).toContain('还没有证明送达信访人')
})

test('逾期不当然丧失：过了30日的，仍告诉她可以提，到哪里提，写明为什么晚了', () => {
  const choice = { label: '请求复查', article: '第三十五条', note: '信访人请求复查的期限到2026年6月15日为止。' }
  expect(herNote({ act: 'requestFirstReview', ...choice })).toMatch(/也可以提[\s\S]*信访局，写明为什么晚了/)
  expect(herNote({ act: 'requestWithdrawal', ...choice })).toBe(choice.note)
})
