import { writeFile } from 'node:fs/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { freshPath } from '../ledgers/books-for-tests.ts'
import { unitsBook } from '../ledgers/import/testing.ts'
import { commandLine } from './testing.ts'
import type { Dengwen } from './testing.ts'

let dengwen: Dengwen
let drop: () => Promise<void>
beforeEach(async () => {
  ;({ dengwen, drop } = await commandLine())
  expect(await dengwen('import', 'units', await unitsBook())).toMatchObject({ code: 0 })
})
afterEach(() => drop())

const rule = {
  term: 'noticeForwarded',
  days: 5,
  counted: 'workdays',
  rule: '《某省信访条例》第二十条',
  validFrom: '2017-01-01',
}

async function fileOf(content: unknown): Promise<string> {
  const file = freshPath('profile.json')
  await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content))
  return file
}

describe('问题23：dengwen profile 载入地方规定', () => {
  test('更严的载入，再看就是它', async () => {
    expect(await dengwen('profile')).toMatchObject({ code: 0, out: '没有载入地方规定，只按条例计算。\n' })
    const taken = await dengwen('profile', await fileOf([rule]))
    expect(taken).toMatchObject({ code: 0 })
    const shown = await dengwen('profile')
    expect(shown.out).toBe('书面告知受理（第二十三条第三款）：《某省信访条例》第二十条 5个工作日，2017年1月1日起\n')
    expect((await dengwen('profile', '--json')).json).toEqual({
      profile: [
        {
          term: 'noticeForwarded',
          limit: { counted: 'workdays', days: 5 },
          rule: '《某省信访条例》第二十条',
          validFrom: '2017-01-01',
        },
      ],
    })
  })

  test.each([
    [
      '比条例宽的',
      [rule, { ...rule, term: 'reply', days: 90, counted: 'calendarDays' }],
      '第三十四条为60日，90日没有更严',
    ],
    ['缩短信访人的期限的', [{ ...rule, term: 'firstReviewRequest' }], '地方规定不能缩短'],
    ['没有这个期限的', [{ ...rule, term: 'answer' }], '第1条 term：只能是下列之一'],
    ['日期不对的', [{ ...rule, validFrom: '2017-02-30' }], '第1条 validFrom：「2017-02-30」不是日历上的一天'],
    ['不是 JSON 的', '你好', '不是 JSON 文件'],
  ])('%s：退出码 2，一条也不载入', async (_, content, said) => {
    const refused = await dengwen('profile', await fileOf(content))
    expect(refused.code).toBe(2)
    expect(refused.err).toContain(said)
    expect((await dengwen('profile', '--json')).json).toEqual({ profile: [] })
  })
})
