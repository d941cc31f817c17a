import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { z } from 'zod'

const root = new URL('../', import.meta.url)
const page = readFileSync(new URL('docs/advisories.md', root), 'utf8')
const lock = z
  .object({ packages: z.record(z.string(), z.object({ version: z.string().optional() })) })
  .parse(JSON.parse(readFileSync(new URL('package-lock.json', root), 'utf8')))

const installed = new Map<string, Set<string>>()
for (const [place, { version = '' }] of Object.entries(lock.packages)) {
  const name = place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length)
  installed.set(name, new Set([...(installed.get(name) ?? []), version]))
}

/** Of the second table: the package a row names first, and the version it says is ours. */
const told = page
  .slice(page.indexOf('## What does not apply'))
  .split('\n')
  .filter((line) => /^\| (?!Id|-)/u.test(line))
  .flatMap((line) => {
    const [, , name = '', , , ours = ''] = line.split('|').map((cell) => cell.trim())
    const known = [name.split(' ')[0] ?? '', ...ours.split(' ')].find((word) => installed.has(word))
    const version = /\d+\.\d+\.\d+/u.exec(ours)?.[0]
    return known === undefined || version === undefined ? [] : [[known, version] as const]
  })

test('每一条公告所说的“我们的版本”就是锁定的版本：升级依赖以后要重新看这一页', () => {
  expect(told.length).toBeGreaterThan(60)
  const stale = told.filter(([name, version]) => installed.get(name)?.has(version) !== true)
  expect(stale).toEqual([])
})
