import { beforeAll, describe, expect, test } from 'vitest'
import { plainDate } from '../../calendar/plain-date.ts'
import { sourceOfBookmark } from './figure-mark.ts'
import type { Block, Paper } from './paper.ts'
import { renderDocx } from './render-docx.ts'
import { paragraph, say } from './say.ts'
import { columnWidths } from './table.ts'
import { unzip } from './unzip.fixture.ts'

const count = { text: '19', source: { kind: 'figure', id: 'inspection.unit.公安局' } } as const
const blocks: readonly Block[] = [
  { kind: 'heading', level: 1, text: '工作情况' },
  { kind: 'heading', level: 2, text: '信访流量' },
  { kind: 'heading', level: 3, text: '走访' },
  { kind: 'heading', level: 4, text: '到县走访' },
  { kind: 'paragraph', runs: say`其中：公安局${count}件，虒溪镇未填报。` },
  {
    kind: 'table',
    columns: [
      { title: '指标', share: 1, align: 'left' },
      { title: '数值', share: 1, align: 'center' },
      { title: '口径', share: 5, align: 'left' },
    ],
    rows: [[say`公安局`, [count], say`含首尾两日`]],
  },
]
const paper: Paper = {
  title: ['青禾县信访局', '工作情况'],
  addressee: '县委、县政府',
  blocks,
  attachments: [
    { title: '指标', blocks },
    { title: '核对', blocks },
  ],
  signature: { organ: '青禾县信访局', day: plainDate('2025-07-03') },
  imprint: { copyTo: ['市信访局'], issuer: '青禾县信访局办公室', issuedOn: plainDate('2025-07-03') },
}

let parts: ReadonlyMap<string, string> = new Map()
const part = (name: string): string => parts.get(name) ?? ''
const body = (): string => part('word/document.xml')
const plain = (xml: string): string => xml.replace(/<[^>]+>/g, '')

beforeAll(async () => {
  parts = unzip(await renderDocx(paper))
})

describe('GB/T 9704—2012 版面', () => {
  test('A4，天头37毫米、订口28毫米、版心156×225毫米', () => {
    expect(sectionOf(body())).toContain('<w:pgSz w:w="11906" w:h="16838"')
    expect(sectionOf(body())).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/)
  })

  test('每面22行：每一行都是固定行距28.95磅，不用文档网格', () => {
    expect(22 * 579).toBeLessThanOrEqual(16838 - 2098 - 1984)
    const bodyLines = body().match(/<w:spacing [^>]*w:line="579"[^>]*w:lineRule="exact"/g) ?? []
    expect(bodyLines.length).toBeGreaterThan(20)
    expect(body()).not.toMatch(/<w:docGrid[^>]*w:type="lines/)
  })

  test('每行28字：3号字紧缩0.25磅', () => {
    expect(28 * 315).toBeLessThanOrEqual(8844)
    for (const run of runsOf(body())) {
      expect(run.includes('<w:sz w:val="32"/>')).toBe(run.includes('<w:spacing w:val="-5"/>'))
    }
  })

  test('每一段文字都写明中文字体，四个字体位相同', () => {
    for (const name of ['word/document.xml', 'word/footer1.xml', 'word/footer2.xml']) {
      const runs = runsOf(part(name))
      expect(runs.length).toBeGreaterThan(0)
      for (const run of runs) {
        const fonts = /<w:rFonts [^>]*>/.exec(run)?.[0] ?? run
        const named = ['ascii', 'hAnsi', 'eastAsia', 'cs'].map(
          (slot) => new RegExp(`w:${slot}="([^"]+)"`).exec(fonts)?.[1],
        )
        expect(new Set(named).size, run).toBe(1)
        expect(named[0], run).toBeTruthy()
      }
    }
  })

  test('标题小标宋，一级黑体，二级楷体，三、四级仿宋，层次序数由版式编', () => {
    expect(fontOf('青禾县信访局')).toBe('方正小标宋简体')
    expect(fontOf('一、工作情况')).toBe('黑体')
    expect(fontOf('（一）信访流量')).toBe('楷体_GB2312')
    expect(fontOf('1.走访')).toBe('仿宋_GB2312')
    expect(fontOf('（1）到县走访')).toBe('仿宋_GB2312')
  })

  test('GB2312以外的字（虒）换用收有该字的字体', () => {
    expect(fontOf('虒')).toBe('仿宋')
    expect(plain(body())).toContain('虒溪镇')
  })

  test('语言为中文，西文按英文断行，数字不拆行', () => {
    expect(part('word/styles.xml')).toMatch(/<w:lang (?=[^>]*w:eastAsia="zh-CN")(?=[^>]*w:val="en-US")/)
  })

  test('页码单页居右、双页居左，各空一字，四号宋体，两侧一字线', () => {
    expect(part('word/settings.xml')).toContain('<w:evenAndOddHeaders/>')
    const footers = new Map(
      [...body().matchAll(/<w:footerReference w:type="(\w+)" r:id="(\w+)"\/>/g)].map(([, type, id]) => [type, id]),
    )
    const target = (type: string): string => {
      const id = footers.get(type) ?? ''
      const name = new RegExp(`Id="${id}"[^>]*Target="([^"]+)"`).exec(part('word/_rels/document.xml.rels'))?.[1]
      return part(`word/${name}`)
    }
    expect(target('default')).toMatch(/<w:ind w:right="280"\/><w:jc w:val="right"\/>/)
    expect(target('even')).toMatch(/<w:ind w:left="280"\/><w:jc w:val="left"\/>/)
    expect(target('default')).toMatch(/<w:sz w:val="28"\/>/)
    expect(plain(target('default'))).toBe('— PAGE —')
  })

  test('表格写明栏宽，各栏之和等于版心宽，表头逐页重复', () => {
    const grids = body().match(/<w:tblGrid>.*?<\/w:tblGrid>/g) ?? []
    expect(grids).toHaveLength(3)
    for (const grid of grids) {
      const widths = [...grid.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) => Number(width))
      expect(widths.reduce((sum, width) => sum + width, 0)).toBe(8844)
    }
    expect(body().match(/<w:tblHeader\/>/g)).toHaveLength(3)
    expect(columnWidths([1, 1, 1].map((share) => ({ title: '', share, align: 'left' })))).toEqual([2948, 2948, 2948])
  })

  test('附件说明在正文下，附件另起一页，落款不与正文分离', () => {
    expect(plain(body())).toContain('附件：1.指标2.核对青禾县信访局2025年7月3日附件1指标')
    expect(body().match(/<w:pageBreakBefore\/>/g)).toHaveLength(2)
    expect(
      /<w:p>(?:(?!<w:p>).)*?青禾县信访局<\/w:t>(?=(?:(?!<\/w:p>).)*<\/w:p><w:p><w:pPr><w:widowControl[^>]*\/><w:spacing[^>]*\/><w:ind w:right="1260")/.exec(
        body(),
      )?.[0],
    ).toContain('<w:keepNext/>')
  })

  test('只有一个附件时不编号；没有附件时不写附件说明', async () => {
    const one = plain(
      unzip(await renderDocx({ ...paper, attachments: paper.attachments.slice(0, 1) })).get('word/document.xml') ?? '',
    )
    expect(one).toContain('附件：指标青禾县信访局')
    const none = plain(unzip(await renderDocx({ ...paper, attachments: [] })).get('word/document.xml') ?? '')
    expect(none).not.toContain('附件')
  })

  test('版记列抄送机关、印发机关和印发日期', () => {
    expect(plain(body())).toContain('抄送：市信访局。')
    expect(plain(body())).toContain('青禾县信访局办公室')
    expect(plain(body())).toContain('2025年7月3日印发')
  })
})

test('数字与单位相连，数字外有书签，书签名可还原为指标', () => {
  expect(plain(body())).toContain('公安局19件')
  const names = [...body().matchAll(/<w:bookmarkStart w:name="([^"]+)" w:id="(\d+)"\/>/g)]
  expect(names.map(([, name]) => sourceOfBookmark(name ?? ''))).toEqual(
    Array.from({ length: 6 }, () => ({ kind: 'figure', id: 'inspection.unit.公安局' })),
  )
  expect(new Set(names.map(([, , id]) => id)).size).toBe(6)
  expect(body().match(/<w:bookmarkEnd /g)).toHaveLength(6)
})

test('标题、机关名称里的 & < > 不破坏文件', async () => {
  const odd = unzip(await renderDocx({ ...paper, title: ['甲<乙>&丙'] }))
  expect(odd.get('docProps/core.xml')).toContain('<dc:title>甲&lt;乙&gt;&amp;丙</dc:title>')
  expect(plain(odd.get('word/document.xml') ?? '')).toContain('甲&lt;乙&gt;&amp;丙')
})

test('文字里的换行、控制字符和半个代理对不破坏文件', async () => {
  const odd = { ...paper, blocks: paragraph([{ text: '甲\u0000\n乙\uD800丙' }]) }
  expect(plain(unzip(await renderDocx(odd)).get('word/document.xml') ?? '')).toContain('甲 乙\uFFFD丙')
})

test('同一份公文两次生成，字节相同；文件日期是落款日期', async () => {
  const [one, two] = [await renderDocx(paper), await renderDocx(paper)]
  expect(Buffer.compare(one, two)).toBe(0)
  expect(part('docProps/core.xml')).toContain('2025-07-03T00:00:00Z')
  expect(new DataView(one.buffer, one.byteOffset).getUint32(10, true)).toBe(
    (((2025 - 1980) << 9) | (7 << 5) | 3) * 0x10000,
  )
})

function sectionOf(xml: string): string {
  return xml.slice(xml.indexOf('<w:sectPr>'))
}

function runsOf(xml: string): readonly string[] {
  return (xml.match(/<w:r>.*?<\/w:r>/g) ?? []).filter((run) => run.includes('<w:t') || run.includes('<w:instrText'))
}

function fontOf(text: string): string | undefined {
  const run = runsOf(body()).find((candidate) => plain(candidate) === text)
  return /w:eastAsia="([^"]+)"/.exec(run ?? '')?.[1]
}
