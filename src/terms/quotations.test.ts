import { existsSync, globSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { terms } from './terms.ts'

const root = new URL('../../', import.meta.url)
const law = new URL('../shared/law/信访工作条例.md', root)
const rooms = ['calendar', 'terms', 'petition', 'permits']

const numeral = '[一二三四五六七八九十]+'
/** An article of the Regulation; one of another law is named with it and is not checked here. */
const articleRef = new RegExp(
  `(?<![典法例])第(${numeral})条(?:第(${numeral})款)?(?:第(${numeral})(?:、${numeral})*项)?`,
  'g',
)

interface Quotation {
  readonly file: string
  readonly article: string
  readonly words: string
}

/** Comments are joined to running text, so that a quotation may go over the end of a line. */
function quotationsIn(file: string): readonly Quotation[] {
  const text = readFileSync(new URL(file, root), 'utf8').replace(/\n\s*(?:\*|\/\/)\s?/g, ' ')
  return [...text.matchAll(articleRef)].flatMap((ref) => {
    const article = `第${ref[1] ?? ''}条`
    const after = text.slice(ref.index + ref[0].length).split('\n', 1)[0] ?? ''
    const before = text.slice(0, ref.index)
    return [...following(after), ...preceding(before)].map((words) => ({ file, article, words }))
  })
}

/** 第二十二条 「应当予以登记」 「区分情况」: quotations after the article, with no other article between. */
function following(after: string): readonly string[] {
  const run = /^(?:[^「」第'`]{0,40}「[^「」]+」)+/.exec(after)?.[0] ?? ''
  return [...run.matchAll(/「([^「」]+)」/g)].map((match) => match[1] ?? '')
}

/** 「应当予以登记」（第二十二条） */
function preceding(before: string): readonly string[] {
  const match = /「([^「」]+)」\s*[（(]$/.exec(before)
  return match?.[1] === undefined ? [] : [match[1]]
}

/** The articles of the Regulation, each its own text without the spaces and breaks of the copy. */
function articlesOf(text: string): ReadonlyMap<string, string> {
  const starts = [...text.matchAll(new RegExp(`^第${numeral}条`, 'gm'))]
  return new Map(
    starts.map((start, at) => {
      const end = starts[at + 1]?.index ?? text.length
      return [start[0], text.slice(start.index, end).replace(/\s/g, '')]
    }),
  )
}

const files = rooms.flatMap((room) =>
  globSync(`src/${room}/**/*.ts`, { cwd: root }).filter((file) => !/\.test\.ts$|\/testing(-\w+)?\.ts$/.test(file)),
)

describe.skipIf(!existsSync(law))('引文逐字见于条例所引的那一条', () => {
  const articles = existsSync(law) ? articlesOf(readFileSync(law, 'utf8')) : new Map<string, string>()

  test('条例五十条都读到了', () => {
    expect(articles.size).toBe(50)
  })

  test.each(Object.values(terms))('期限「$label」：$article', ({ article, quotation }) => {
    const [ref] = article.matchAll(articleRef)
    expect(articles.get(`第${ref?.[1] ?? ''}条`)).toContain(quotation)
  })

  test('注释和文字中的引文', () => {
    const all = files.flatMap(quotationsIn)
    expect(all.length).toBeGreaterThan(10)
    const wrong = all.filter(({ article, words }) => {
      const text = articles.get(article) ?? ''
      return words.split('……').some((part) => !text.includes(part.replace(/\s/g, '')))
    })
    expect(wrong).toEqual([])
  })
})
