import { readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { isAllowed, licencePage, lockedPackages } from './licences.mjs'

const page = new URL('../docs/licences.md', import.meta.url)

test('锁文件里每一个软件包的许可证都在允许之列', () => {
  const packages = lockedPackages()
  expect(packages.length).toBeGreaterThan(300)
  expect(packages.filter((each) => !isAllowed(each))).toEqual([])
})

test.each([
  ['MIT', true],
  ['(GPL-2.0 OR MIT)', true],
  ['MIT AND GPL-2.0', false],
  ['GPL-3.0-only', false],
  ['LGPL-3.0-or-later', false],
  ['', false],
])('许可证「%s」', (licence, allowed) => {
  expect(isAllowed({ name: 'some-package', licence })).toBe(allowed)
})

test('docs/licences.md 与锁文件一致（DENGWEN_WRITE_DOCS=1 时重写该文件）', () => {
  const now = licencePage(lockedPackages())
  if (process.env['DENGWEN_WRITE_DOCS'] === '1') writeFileSync(page, now)
  expect(readFileSync(page, 'utf8')).toBe(now)
})
