import { describe, expect, test } from 'vitest'
import { needed, optional, plain } from './field.ts'
import { readWording } from './wording.ts'

const fields = { facts: needed('事实和理由', '第三十二条'), remark: optional('备注') }

describe('拟稿人写的内容', () => {
  test('每项以【项目名称】起头，到下一项为止', () => {
    const read = readWording('【事实和理由】第一段\n\n第二段\n【备注】　无', fields)
    expect(read).toEqual({ values: { facts: '第一段\n\n第二段', remark: '无' }, unknown: [] })
  })

  test('没有这个项目的标题、没有标题的文字，都指出来', () => {
    expect(readWording('前言\n【事由】某事\n【备注】无', fields)).toEqual({
      values: { remark: '无' },
      unknown: ['前言', '事由'],
    })
  })

  test('句子中间的方头括号不是标题', () => {
    expect(readWording('【备注】见【附件】一', fields).values).toEqual({ remark: '见【附件】一' })
  })

  test('写了标题而没有内容的，就是空着', () => {
    expect(readWording('【备注】', fields).values).toEqual({ remark: '' })
  })

  test('分项的内容可以写成文字', () => {
    expect(plain([{ heading: '关于甲', text: '乙' }])).toBe('关于甲\n乙')
  })
})
