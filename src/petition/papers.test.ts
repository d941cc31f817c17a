import { describe, expect, test } from 'vitest'
import { isKeptFromUnits, sealedPapers, sharedPapers } from './papers.ts'

describe('单位看得到哪些文书', () => {
  test('第三十条第三款：密封的文书，单位一概不知道有', () => {
    expect(sealedPapers.map(isKeptFromUnits)).toEqual(sealedPapers.map(() => true))
  })

  test('信访局写给别人、说到单位的建议，单位不知道有', () => {
    expect(isKeptFromUnits('improvementAdvice')).toBe(true)
    expect(isKeptFromUnits('policyAdvice')).toBe(true)
  })

  test('督办函要单位答复，单位看得到', () => {
    expect(isKeptFromUnits('supervisionLetter')).toBe(false)
  })

  test('办理中各单位共用的文书、单位自己出的文书，不瞒单位', () => {
    expect(sharedPapers.filter(isKeptFromUnits)).toEqual([])
    expect(isKeptFromUnits('extensionApproval')).toBe(false)
    expect(isKeptFromUnits('recusalDecision')).toBe(false)
  })
})
