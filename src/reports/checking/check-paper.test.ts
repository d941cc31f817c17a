import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { renderDocx } from '../../documents/paper/render-docx.ts'
import { halfYearReport } from '../half-year/half-year-report.ts'
import { county, figureSheet } from '../half-year/invented-county.fixture.ts'
import { checkPaper } from './check-paper.ts'
import { claimsIn } from './claims.ts'
import type { ReadPaper } from './read-paper.ts'
import { readPaper } from './read-paper.ts'

/** The same span of the year before, so that the report compares and says words of direction. */
const lastYear = { span: 'lastYear', sheet: figureSheet({ 'flow.total': 60, 'flow.visit': 80 }) } as const
const report = halfYearReport(county({ comparisons: [lastYear] }))

let made: ReadPaper
beforeAll(async () => {
  made = readPaper(await renderDocx(report))
})

/** The paper with one stretch of one paragraph typed over. */
function typed(at: { readonly paragraph: number; readonly piece: number }, text: string): ReadPaper {
  const paragraphs = made.paragraphs.map((pieces, n) =>
    n === at.paragraph ? pieces.map((piece, k) => (k === at.piece ? { ...piece, text } : piece)) : pieces,
  )
  return { ...made, paragraphs }
}

/** The paper with the first paragraph that contains `was` saying `now` there instead. */
function edited(was: string, now: string): ReadPaper {
  const paragraph = made.paragraphs.findIndex((pieces) => pieces.some(({ text }) => text.includes(was)))
  const piece = made.paragraphs[paragraph]?.findIndex(({ text }) => text.includes(was)) ?? -1
  const text = made.paragraphs[paragraph]?.[piece]?.text.replace(was, now)
  if (text === undefined) throw new RangeError(`报告里没有“${was}”`)
  return typed({ paragraph, piece }, text)
}

const faultsOf = (paper: ReadPaper) => checkPaper(paper, made).faults

describe('核对报告：每个数字、每个方向用语都要有数据', () => {
  test('照原样的，没有发现；记号覆盖全文', () => {
    const check = checkPaper(made, made)
    expect(check).toMatchObject({ faults: [], stated: [], edited: 0 })
    expect(check.marks).toBeGreaterThan(130)
  })

  test('一段里有一个数字带记号的，个个都带', () => {
    const marked = made.paragraphs.filter((pieces) => pieces.some(({ mark }) => mark !== undefined))
    const bare = marked.flat().flatMap(({ text, mark }) => (mark === undefined ? claimsIn(text) : []))
    expect(bare.map(({ text }) => text).filter((text) => /\d/u.test(text))).toEqual([])
  })

  test('改了带记号的数字：说出是哪一句、应为多少', () => {
    expect(faultsOf(edited('127', '128'))).toEqual([
      {
        sentence: '青禾县本期登记信访件128件，涉及388人次。',
        found: '128',
        expected: '127',
        problem: '与数据不符（flow.total）',
      },
    ])
  })

  test('删掉记号里的数字，也是改了', () => {
    expect(faultsOf(edited('388', ''))).toMatchObject([{ found: '', expected: '388' }])
  })

  test.each([
    ['增加', '减少'],
    ['激增', '平稳'],
    ['增幅超过', '增幅不超过'],
    ['百分之五十', '百分之五'],
    ['相符', '不相符'],
  ])('方向用语“%s”改成“%s”：发现', (was, now) => {
    expect(faultsOf(edited(was, now))).not.toEqual([])
  })

  test('在记号外面添一个数字：发现', () => {
    const [fault] = faultsOf(edited('件，涉及', '件（走访占6成），涉及'))
    expect(fault?.found).toBe('6')
    expect(fault?.problem).toContain('没有数据作依据')
  })

  test('紧挨着记号多打一位：发现', () => {
    expect(faultsOf(edited('件，涉及', '0件，涉及'))).toMatchObject([{ found: '0' }])
  })

  test('新写一句自己的话，写明依据的列出来，由人核对；不写的，发现', () => {
    const stated = '另组织座谈3次〔依据：会议纪要〕。'
    const own = (text: string): ReadPaper => ({ ...made, paragraphs: [...made.paragraphs, [{ text }]] })
    expect(checkPaper(own(stated), made)).toMatchObject({ faults: [], stated: [stated] })
    expect(faultsOf(own('另组织座谈三次，形势持续向好。')).map(({ found }) => found)).toEqual(['三', '向好'])
  })

  test('只改文字，不动数字：不算错，记作改过', () => {
    expect(checkPaper(edited('本期登记信访件', '本期共收到并登记信访件'), made)).toMatchObject({
      faults: [],
      edited: 1,
    })
  })

  test('别的期间的报告：每个对不上的记号都说出来', async () => {
    const other = readPaper(await renderDocx(halfYearReport(county({ sheet: figureSheet({ 'flow.total': 300 }) }))))
    expect(checkPaper(other, made).faults.length).toBeGreaterThan(1)
  })

  test('随意改动任何一个数字或方向用语，没有一处漏过', () => {
    const places = made.paragraphs.flatMap((pieces, paragraph) =>
      pieces.flatMap((piece, k) =>
        claimsIn(piece.text).map((claim) => ({ paragraph, piece: k, whole: piece.text, claim })),
      ),
    )
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.constantFrom('7', '90', '３', '略降'), (place, other) => {
        const { claim, whole, paragraph, piece } = place
        const now = /\d/u.test(claim.text) ? other.replace('略降', '4') : '下降'
        fc.pre(now.normalize('NFKC') !== claim.text)
        const text = whole.slice(0, claim.at) + now + whole.slice(claim.at + claim.text.length)
        expect(faultsOf(typed({ paragraph, piece }, text))).not.toEqual([])
      }),
      { numRuns: 300 },
    )
  })
})
