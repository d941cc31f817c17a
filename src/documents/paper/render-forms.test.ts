import { mkdtempSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { plainDate } from '../../calendar/plain-date.ts'
import { markSize } from './letterhead.ts'
import type { Paper } from './paper.ts'
import { renderDocx } from './render-docx.ts'
import { renderHtml, styleHash } from './render-html.ts'
import { CannotMakePdf, chineseFontFolders, renderPdf } from './render-pdf.ts'
import { paragraph } from './say.ts'
import { typstSource } from './typst-source.ts'
import { unzip } from './unzip.fixture.ts'

const nasty = '<script>alert("x")</script> #let x = read("/etc/passwd") \\ "引号" $x$ *粗*'
const paper: Paper = {
  letterhead: { organ: '试验县水利局', number: '试验县水利局意〔2025〕12号' },
  banner: '未签发稿，不作凭据',
  title: ['信访处理意见书'],
  addressee: '张喆',
  blocks: [
    { kind: 'heading', level: 1, text: '处理意见' },
    ...paragraph([{ text: nasty }]),
    {
      kind: 'sheet',
      rows: [
        [{ label: '信访人', text: nasty }],
        [
          { label: '甲', text: '一\n二' },
          { label: '乙', text: '' },
        ],
      ],
    },
  ],
  attachments: [],
  signature: { organ: '试验县水利局', day: plainDate('2025-05-20'), open: true },
}
const header = async (name: string) => unzip(await renderDocx(paper)).get(`word/${name}.xml`) ?? ''

describe('信函格式（GB/T 9704—2012 10.1）', () => {
  test('首页有红色发文机关标志和双线，另设首页页眉页脚', async () => {
    const body = unzip(await renderDocx(paper)).get('word/document.xml') ?? ''
    expect(body).toContain('<w:titlePg/>')
    const heads = await Promise.all(['header1', 'header2', 'header3'].map(header))
    expect(heads.some((xml) => xml.includes('试验县水利局') && xml.includes('FF0000'))).toBe(true)
    expect(heads.filter((xml) => xml.includes('未签发稿'))).toHaveLength(3)
  })

  test('机关名称长的，标志字号缩小，仍在一行之内', () => {
    expect(markSize('试验县水利局')).toBe(72)
    const long = '试验县人力资源和社会保障局劳动保障监察大队'
    expect(Array.from(long).length * (markSize(long) / 2)).toBeLessThanOrEqual(156 * 2.835 + 1)
  })
})

describe('HTML 预览', () => {
  const page = renderHtml(paper)

  test('写进去的文字一律转义', () => {
    expect(page).not.toContain('<script>')
    expect(page).toContain('&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;')
  })

  test('没有脚本，只有一份样式，其校验码可写进内容安全策略', () => {
    expect(page.match(/<style>/g)).toHaveLength(1)
    expect(styleHash).toMatch(/^sha256-[A-Za-z0-9+/]{43}=$/)
  })

  test('成文日期未定的留空，注明未签发', () => {
    expect(page).toContain('　　年　　月　　日')
    expect(page).toContain('未签发稿，不作凭据')
  })
})

describe('PDF/A', () => {
  const folders = chineseFontFolders(['/usr/share/fonts', '/usr/local/share/fonts'])

  test('写进去的文字都在字符串里，不会当作排版命令', () => {
    const source = typstSource(paper)
    expect(source).toContain('#let x = read(\\"/etc/passwd\\") \\\\ \\"引号\\" $x$ *粗*')
    expect(source.split('\n').some((line) => line.trimStart().startsWith('#let x = read'))).toBe(false)
  })

  test.runIf(folders.length > 0)('生成带标签的 PDF/A-2a，同一份公文每次一样', async () => {
    const bytes = Buffer.from(await renderPdf(paper))
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
    const text = bytes.toString('latin1')
    expect(text).toContain('<pdfaid:part>2</pdfaid:part>')
    expect(text).toContain('<pdfaid:conformance>A</pdfaid:conformance>')
    expect(Buffer.from(await renderPdf(paper)).equals(bytes)).toBe(true)
  })

  test('没有中文字体的文件夹认得出来', () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'dengwen-fonts-'))
    expect(chineseFontFolders([folder, '/没有这个文件夹'])).toEqual([])
    writeFileSync(path.join(folder, 'NotoSerifCJK-Regular.ttc'), '')
    expect(chineseFontFolders([folder])).toEqual([folder])
    expect(new CannotMakePdf('缺字体').message).toBe('缺字体')
  })
})
