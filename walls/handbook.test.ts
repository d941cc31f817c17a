import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

const handbook = path.join(import.meta.dirname, '../docs/handbook')
const pictures = path.join(handbook, 'pictures')

interface Shown {
  readonly chapter: string
  readonly alt: string
  readonly file: string
}

const shown: readonly Shown[] = readdirSync(handbook)
  .filter((name) => name.endsWith('.md'))
  .flatMap((chapter) =>
    [...readFileSync(path.join(handbook, chapter), 'utf8').matchAll(/!\[([^\]]*)\]\(([^)]+)\)/g)].map(
      ([, alt = '', file = '']) => ({ chapter, alt, file }),
    ),
  )

test('手册每一章都有图；图都在，没有一张是多余的', () => {
  const there = readdirSync(pictures).map((name) => `pictures/${name}`)
  expect([...new Set(shown.map(({ file }) => file))].toSorted()).toEqual(there.toSorted())
  const chapters = readdirSync(handbook).filter((name) => name.startsWith('for-'))
  expect([...new Set(shown.map(({ chapter }) => chapter))].toSorted()).toEqual(chapters.toSorted())
})

test('看不见图的人，也知道图上是什么', () => {
  for (const { alt, file } of shown) expect(alt.length, file).toBeGreaterThan(12)
})

test('图不重：一张至多60 kB，一共至多2 MB', () => {
  const sizes = readdirSync(pictures).map((name) => statSync(path.join(pictures, name)).size)
  expect(Math.max(...sizes)).toBeLessThanOrEqual(60_000)
  expect(sizes.reduce((all, size) => all + size, 0)).toBeLessThanOrEqual(2_000_000)
})
