import { Document, Packer, Paragraph, TextRun } from 'docx'
import { describe, expect, test } from 'vitest'
import { fieldsOf } from './fill.ts'
import { unzip } from './paper/unzip.fixture.ts'
import { papers } from './papers.ts'
import { checkTemplate, fillTemplate } from './template.ts'
import { exampleFile, examplePaper } from './testing.ts'

function template(...lines: readonly string[]): Promise<Uint8Array> {
  const children = lines.map((line) => new Paragraph({ children: [new TextRun({ text: line })] }))
  return Packer.pack(new Document({ sections: [{ children }] }), 'uint8array')
}

const labels = Object.values(papers.extensionNotice.form.fields).map(({ label }) => `${label}：{{${label}}}`)
const places = ['{{ 发文字号 }}', ...labels, '{{出具机关}}', '{{成文日期}}']
const textOf = (bytes: Uint8Array) => (unzip(bytes).get('word/document.xml') ?? '').replaceAll(/<[^>]+>/g, '')

describe('单位自己的文书样式', () => {
  test('各项目都有位置的，可以采用', async () => {
    expect(await checkTemplate(await template(...places), 'extensionNotice')).toEqual({ lost: [], unknown: [] })
  })

  test('丢了必填项目的，指出是哪几项', async () => {
    const short = places.filter((place) => !place.includes('延期理由') && !place.includes('发文字号'))
    const { lost } = await checkTemplate(await template(...short), 'extensionNotice')
    expect(lost).toEqual(['延期理由', '发文字号'])
  })

  test('不认识的位置也指出来', async () => {
    const { unknown } = await checkTemplate(await template(...places, '{{经办电话}}'), 'extensionNotice')
    expect(unknown).toEqual(['经办电话'])
  })

  test.each([
    ['不是 Word 文件', new TextEncoder().encode('这不是 Word 文件')],
    ['只有开头的文件', new Uint8Array([0x50, 0x4b, 0x03, 0x04])],
    ['空文件', new Uint8Array()],
  ])('%s的，不接受', async (_, bytes) => {
    expect((await checkTemplate(bytes, 'extensionNotice')).unreadable).toContain('不是 Word 文件')
  })

  test('另藏着一份目录的，不接受：我们数的是一份，解压的会是另一份', async () => {
    const bytes = Buffer.from(await template(...places))
    const end = bytes.lastIndexOf(Buffer.from('PK\u0005\u0006'))
    const locator = Buffer.alloc(20)
    locator.write('PK\u0006\u0007')
    const two = Buffer.concat([bytes.subarray(0, end), locator, bytes.subarray(end)])
    expect((await checkTemplate(two, 'extensionNotice')).unreadable).toContain('不是 Word 文件')
  })

  test('按样式排出的文件：各项填在原处，内容里的花括号不会当作位置', async () => {
    const file = exampleFile('extensionNotice')
    const filled = fieldsOf(file, '【延期理由】见{{信访人}}\n第二段')
    const bytes = await fillTemplate(await template(...places), filled, examplePaper('extensionNotice'))
    const text = textOf(bytes)
    expect(text).toContain('信访人：张喆')
    expect(text).toContain('见｛｛信访人}}第二段')
    expect(text).toContain('试验县水利局延〔2025〕12号')
    expect(text).toContain('2025年5月20日')
    expect(text).not.toContain('{{')
  })
})
