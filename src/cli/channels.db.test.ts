import { writeFile } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshPath } from '../ledgers/books-for-tests.ts'
import { unitsBook } from '../ledgers/import/testing.ts'
import { commandLine } from './testing.ts'
import type { Dengwen } from './testing.ts'

let dengwen: Dengwen
let drop: () => Promise<void>
beforeAll(async () => {
  ;({ dengwen, drop } = await commandLine())
  expect(await dengwen('import', 'units', await unitsBook())).toMatchObject({ code: 0 })
})
afterAll(() => drop())

async function fileOf(content: unknown): Promise<string> {
  const file = freshPath('channels.json')
  await writeFile(file, JSON.stringify(content))
  return file
}

test('第十八条第一款：没有填写的说没有填写；写错的一项也不保存，并说明在哪里；写对的公布出来', async () => {
  expect((await dengwen('channels')).out).toContain('咨询投诉电话 phone：未填写')
  const refused = await dengwen('channels', await fileOf({ phone: '', elsewhere: { moon: '月亮' }, web: 'x' }))
  expect(refused.code).toBe(2)
  for (const said of ['phone：不能空着', 'elsewhere：只认得这几项', '文件：只认得这几项'])
    expect(refused.err).toContain(said)
  const channels = { phone: '000-0000000', elsewhere: { court: '某路1号' }, above: { 某县人民政府: '某市人民政府' } }
  expect(await dengwen('channels', await fileOf(channels))).toMatchObject({ code: 0 })
  expect((await dengwen('channels', '--json')).json).toEqual({ channels })
})
