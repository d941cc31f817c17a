import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { isDeskBuilt, sourcesHash } from './desk.mjs'

let root: string
const write = (name: string, text: string) => {
  const file = path.join(root, name)
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, text)
  return file
}

beforeAll(() => {
  root = mkdtempSync(path.join(os.tmpdir(), 'dengwen-desk-'))
  write('src/desk/app/main.tsx', 'one')
  write('src/desk/app/pages/today.tsx', 'two')
  write('src/calendar/plain-date.ts', 'three')
})
afterAll(() => {
  rmSync(root, { recursive: true })
})

test('the desk counts as built only by the very sources that stand there', () => {
  expect(isDeskBuilt(root)).toBe(false)
  write('dist/desk/.built', sourcesHash(root))
  expect(isDeskBuilt(root)).toBe(true)
  write('src/desk/app/pages/today.tsx', 'two, changed')
  expect(isDeskBuilt(root)).toBe(false)
})

test('neither a checkout’s new times nor a test make it be built again', () => {
  write('dist/desk/.built', sourcesHash(root))
  utimesSync(path.join(root, 'src/desk/app/main.tsx'), 1, 1)
  write('src/desk/app/main.test.ts', 'a test')
  expect(isDeskBuilt(root)).toBe(true)
})

test('a file moved, added or gone makes it be built again', () => {
  write('dist/desk/.built', sourcesHash(root))
  rmSync(path.join(root, 'src/desk/app/pages/today.tsx'))
  write('src/desk/app/pages/moved.tsx', 'two, changed')
  expect(isDeskBuilt(root)).toBe(false)
})
