import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const root = new URL('../', import.meta.url)
const rows = readFileSync(new URL('SECURITY.md', root), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('|'))

test('安全对照表里指到的每一个文件都在', () => {
  const pointers = rows.flatMap((row) =>
    [...row.matchAll(/`((?:src|docs|walls)\/[^`]+)`/g)].map(([, file = '']) => file),
  )
  expect(pointers.length).toBeGreaterThan(40)
  expect(pointers.filter((file) => !existsSync(new URL(file, root)))).toEqual([])
})

test('ASVS 的每一行都写明适用与否、怎样、见哪里；编号不重', () => {
  const asvs = rows.filter((row) => row.startsWith('| v5.0.0-')).map((row) => row.split('|').map((cell) => cell.trim()))
  expect(asvs.length).toBeGreaterThan(30)
  for (const [, id, subject, applies, how, see] of asvs) {
    expect(['是', '部分', '否'], id).toContain(applies)
    expect(
      [subject, how, see].every((cell) => cell !== undefined && cell !== ''),
      id,
    ).toBe(true)
  }
  expect(new Set(asvs.map(([, id]) => id)).size).toBe(asvs.length)
})
