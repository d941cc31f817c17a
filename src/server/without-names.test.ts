import { describe, expect, test } from 'vitest'
import { textsWithoutNames, withoutNames } from './without-names.ts'

const persons = [{ name: '欧阳某' }, { name: '欧阳某某' }, { name: '𠮷' }, { name: null }]

describe('工作人员写下的文字里，姓名换成信访人', () => {
  test('长的姓名先换，不留下半个姓名', () => {
    expect(withoutNames('经电话询问欧阳某某，欧阳某在场。', persons)).toBe('经电话询问［信访人］，［信访人］在场。')
  })

  test('一个字的不换，换了会伤及别的词', () => {
    expect(withoutNames('𠮷祥', persons)).toBe('𠮷祥')
  })

  test('已经依规处置的仍然是空的', () => {
    expect(textsWithoutNames([{ id: '1', field: 'reason', text: null }], persons)).toEqual([
      { id: '1', field: 'reason', text: null },
    ])
  })
})
