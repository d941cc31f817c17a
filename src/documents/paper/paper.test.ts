import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { plainDate } from '../../calendar/plain-date.ts'
import { bookmarkName, sourceOfBookmark } from './figure-mark.ts'
import { chineseNumeral, headingNumbers } from './numbering.ts'
import { outline, textOf } from './outline.ts'
import type { Block } from './paper.ts'
import { enumerate, paragraph, say } from './say.ts'
import { stretches } from './typeface.ts'
import { withEntryDates } from './zip-dates.ts'

describe('层次序数', () => {
  test.each([
    [1, '一'],
    [10, '十'],
    [12, '十二'],
    [20, '二十'],
    [99, '九十九'],
    [100, '一百'],
    [105, '一百零五'],
    [110, '一百一十'],
    [999, '九百九十九'],
  ])('%d 写作 %s', (n, text) => {
    expect(chineseNumeral(n)).toBe(text)
  })

  test.each([0, -1, 1.5, 1000])('%d 不能写成序数', (n) => {
    expect(() => chineseNumeral(n)).toThrow('请用1至999的整数')
  })

  test('上一层换新，下一层重新从头编', () => {
    const levels = [1, 2, 3, 4, 4, 3, 2, 3, 1, 2] as const
    const blocks = levels.map((level): Block => ({ kind: 'heading', level, text: '' }))
    expect(headingNumbers(blocks)).toEqual([
      '一、',
      '（一）',
      '1.',
      '（1）',
      '（2）',
      '2.',
      '（二）',
      '1.',
      '二、',
      '（一）',
    ])
  })
})

describe('句子', () => {
  const count = { text: '3', source: { kind: 'figure', id: 'flow.total' } } as const

  test('数字保留来源，相邻的文字并为一段', () => {
    expect(say`登记${'信访'}${[]}件${count}件${'。'}`).toEqual([{ text: '登记信访件' }, count, { text: '件。' }])
    expect(enumerate([say`甲${count}件`, say`乙${count}件`])).toEqual([
      { text: '甲' },
      count,
      { text: '件、乙' },
      count,
      { text: '件' },
    ])
  })

  test('没有句子就没有段落', () => {
    expect(paragraph([], [])).toEqual([])
    expect(paragraph(say`甲。`, [], say`乙。`)).toEqual([{ kind: 'paragraph', runs: [{ text: '甲。乙。' }] }])
  })
})

describe('字体', () => {
  test('只在需要时换字体，不拆散四字节的字', () => {
    expect(stretches('住建局、虒溪镇𬱖某', 'fangsong')).toEqual([
      { text: '住建局、', font: '仿宋_GB2312' },
      { text: '虒', font: '仿宋' },
      { text: '溪镇', font: '仿宋_GB2312' },
      { text: '𬱖', font: 'SimSun-ExtB' },
      { text: '某', font: '仿宋_GB2312' },
    ])
  })

  test('文字一个不少', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(
          stretches(text, 'kai')
            .map((stretch) => stretch.text)
            .join(''),
        ).toBe(text)
      }),
    )
  })
})

describe('书签', () => {
  test('名称合乎 Word 的规则，并能还原', () => {
    const segment = fc.stringMatching(/^[\p{Script=Han}a-zA-Z（）·-]{1,5}$/u)
    fc.assert(
      fc.property(fc.array(segment, { minLength: 1, maxLength: 3 }), (segments) => {
        const source = { kind: 'figure', id: segments.join('.') } as const
        const name = bookmarkName(7, source)
        expect(name).toMatch(/^\p{L}[\p{L}\p{Nd}_]{0,39}$/u)
        if ([...name].length < 40) expect(sourceOfBookmark(name)).toEqual(source)
      }),
    )
  })

  test('比较用的指标名也放得下', () => {
    const source = { kind: 'figure', id: 'spanBefore.flow.visit.province.pct' } as const
    expect(sourceOfBookmark(bookmarkName(99, source))).toEqual(source)
  })

  test('别人加的书签不认', () => {
    expect(sourceOfBookmark('_GoBack')).toBeUndefined()
    expect(sourceOfBookmark(bookmarkName(2, { kind: 'check', id: 'flow.forms.left' }))).toEqual({
      kind: 'check',
      id: 'flow.forms.left',
    })
  })
})

test('纯文本：标题、正文、附件说明、落款、附件依次成行', () => {
  const table: Block = {
    kind: 'table',
    columns: [
      { title: '指标', share: 1, align: 'left' },
      { title: '数值', share: 1, align: 'left' },
    ],
    rows: [[say`走访`, say`无`]],
  }
  const text = outline({
    title: ['青禾县信访局', '情况'],
    addressee: '县委',
    blocks: [{ kind: 'heading', level: 1, text: '情况' }, ...paragraph(say`无。`)],
    attachments: [{ title: '指标', blocks: [table] }],
    signature: { organ: '青禾县信访局', day: plainDate('2025-07-03') },
  })
  expect(text.split('\n')).toEqual([
    '青禾县信访局',
    '情况',
    '县委：',
    '一、情况',
    '无。',
    '附件1：指标',
    '青禾县信访局',
    '2025年7月3日',
    '〔附件1〕指标',
    '指标 | 数值',
    '走访 | 无',
  ])
  expect(textOf([])).toBe('')
})

test('不是 zip 的内容不能改日期', () => {
  expect(() => withEntryDates(Uint8Array.of(1, 2, 3), plainDate('2025-07-03'))).toThrow('不是可改日期的 zip 文件')
})
