import { beforeAll, describe, expect, test } from 'vitest'
import { outline } from '../../documents/paper/outline.ts'
import { renderDocx } from '../../documents/paper/render-docx.ts'
import { checkPaper } from '../checking/check-paper.ts'
import { textOf } from '../checking/likeness.ts'
import { readPaper } from '../checking/read-paper.ts'
import type { Piece, ReadPaper, ReadParagraph } from '../checking/read-paper.ts'
import { halfYearReport } from '../half-year/half-year-report.ts'
import { county, figureSheet } from '../half-year/invented-county.fixture.ts'
import { refreshPaper } from './refresh-paper.ts'

const lastYear = { span: 'lastYear', sheet: figureSheet({ 'flow.total': 110, 'flow.visit': 80 }) } as const
const madeOf = (changes: Parameters<typeof figureSheet>[0]) =>
  halfYearReport(county({ sheet: figureSheet(changes), comparisons: [lastYear] }))

/** Later entries: 3 more registered, 2 of them visits; 住建局 has overtaken nobody, and one more was concluded late. */
const now = madeOf({
  'flow.total': 130,
  'flow.visit': 78,
  'flow.people': 391,
  'rates.repeat': 0.5,
  'inspection.open': 0,
})

let then: ReadPaper
let made: ReadPaper
beforeAll(async () => {
  then = readPaper(await renderDocx(madeOf({})))
  made = readPaper(await renderDocx(now))
})

const placeOf = (words: string) => {
  const at = then.paragraphs.findIndex((paragraph) => textOf(paragraph).includes(words))
  if (at < 0) throw new RangeError(`报告里没有“${words}”`)
  return at
}

function withParagraph(words: string, change: (paragraph: ReadParagraph) => readonly ReadParagraph[]): ReadPaper {
  const at = placeOf(words)
  return { ...then, paragraphs: then.paragraphs.flatMap((each, n) => (n === at ? change(each) : [each])) }
}

const reworded = (was: string, is: string) =>
  withParagraph(was, (paragraph) => [
    paragraph.map((piece): Piece => ({ ...piece, text: piece.text.replace(was, is) })),
  ])

async function refreshed(file: ReadPaper) {
  const { paper, ...edits } = refreshPaper(file, then, now)
  return { text: outline(paper), ...edits, check: checkPaper(readPaper(await renderDocx(paper)), made) }
}

describe('更新报告的数字，人写的话留着', () => {
  test('没有改过的文件：就是按现在的数字重新出的报告', async () => {
    expect(await refreshed(then)).toMatchObject({
      text: outline(now),
      kept: [],
      leftOut: [],
      lost: [],
      check: { faults: [] },
    })
  })

  test('改写过的一段：话是人的，数字是现在的', async () => {
    const { text, kept, check } = await refreshed(reworded('本期登记信访件', '本期共收到并登记信访件'))
    expect(text).toContain('青禾县本期共收到并登记信访件130件，涉及391人次。')
    expect(kept).toHaveLength(1)
    expect(check).toMatchObject({ faults: [], edited: 1 })
  })

  test('新添的一段留在原来的地方；删去的一段不放回', async () => {
    const added = withParagraph('按内容分类', (paragraph) => [paragraph, [{ text: '城乡建设类的多与征地补偿有关。' }]])
    const told = await refreshed(added)
    expect(told.text).toMatch(/按内容分类.*\n城乡建设类的多与征地补偿有关。\n按办结日期计/u)
    expect(told.check.faults).toEqual([])
    const { leftOut, text } = await refreshed(withParagraph('按办结日期计', () => []))
    expect(leftOut).toHaveLength(1)
    expect(text).not.toContain('按办结日期计')
  })

  test('改写过的一段后面又添一段：两段都在', async () => {
    const file = withParagraph('按内容分类', (paragraph) => [
      paragraph.map((piece): Piece => ({ ...piece, text: piece.text.replace('按内容分类', '从内容看') })),
      [{ text: '城乡建设类的多与征地补偿有关。' }],
    ])
    expect((await refreshed(file)).text).toMatch(/从内容看.*\n城乡建设类的多与征地补偿有关。\n按办结日期计/u)
  })

  test('紧跟在标题后面新添的一段，跟着标题', async () => {
    const added = withParagraph('巡视交办事项办理情况', (heading) => [heading, [{ text: '县委专题研究了交办事项。' }]])
    expect((await refreshed(added)).text).toMatch(/巡视交办事项办理情况\n县委专题研究了交办事项。\n截至/u)
  })

  test('人写的方向用语不再相符：话仍留着，核对时点名', async () => {
    const up = madeOf({ 'flow.total': 90 })
    const file = reworded('相比，登记件数', '相比，受理的登记件数')
    const { paper, kept } = refreshPaper(file, then, up)
    const { faults } = checkPaper(readPaper(await renderDocx(paper)), readPaper(await renderDocx(up)))
    expect(kept.join('')).toContain('受理的登记件数由110件增加20件')
    expect(faults.map(({ found }) => found)).toContain('增加')
  })

  test('依据已经没有了的一段不硬放，交给人看', async () => {
    const { lost, text } = await refreshed(reworded('巡视交办事项还有', '省委巡视组交办的还有'))
    expect(lost.join('')).toContain('省委巡视组交办的还有9件')
    expect(text).not.toContain('省委巡视组交办的还有')
  })
})
