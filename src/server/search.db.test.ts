import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { scopeOf } from '../store/journal.ts'
import { inOwnerTx, inTx } from '../store/open-db.ts'
import { fillSearchEntries } from '../store/search-entries.ts'
import { petitionPage } from './petition-list.ts'
import { newRequest, registration, testOffice } from './testing.ts'
import type { Caller, TestOffice } from './testing.ts'

let office: TestOffice
let registrar: Caller
beforeAll(async () => {
  office = await testOffice()
  registrar = office.as('registrar')
})
afterAll(() => office.close())

const done = z.object({ done: z.object({ id: z.string() }) })

async function send(who: Caller, url: string, body: object): Promise<string> {
  const answer = await who.post(url, { requestId: newRequest(), ...body })
  expect(answer.statusCode, answer.body).toBe(200)
  return done.parse(answer.json()).done.id
}

interface Told {
  readonly text: string
  readonly name?: string
  readonly demands?: readonly string[]
}

const register = ({ text, name = '张某', demands = ['答复'] }: Told) =>
  send(registrar, '/api/petitions', { ...registration, text, demands, persons: [{ name, phone: '13911112222' }] })

const act = (who: Caller, id: string, name: string, input: object, texts?: object) =>
  send(who, `/api/petitions/${id}/acts/${name}`, { input: { on: '2025-03-03', ...input }, ...(texts && { texts }) })

async function sentTo(unit: string, told: Told): Promise<string> {
  const id = await register(told)
  await act(registrar, id, 'confirmKind', { kind: 'appeal', accusedUnits: [] })
  await act(registrar, id, 'transfer', { units: [unit] })
  return id
}

async function page(who: Caller, query: Readonly<Record<string, string>>) {
  const answer = await who.get(`/api/petitions?${new URLSearchParams(query).toString()}`)
  expect(answer.statusCode, answer.body).toBe(200)
  return petitionPage.parse(answer.json())
}
const found = async (who: Caller, words: string, more: Readonly<Record<string, string>> = {}) =>
  (await page(who, { words, ...more })).petitions.map(({ id }) => id)

const refused = async (words: string) => {
  const answer = await registrar.get(`/api/petitions?${new URLSearchParams({ words }).toString()}`)
  return `${String(answer.statusCode)} ${answer.body}`
}

describe('按信访内容里的词检索', () => {
  test('两个字的词找得到，诉求里的也找得到；几个词须都有；字都在而不连着的不算', async () => {
    const id = await register({ text: '下游的虒亭渡槽塌了。', demands: ['重修渡槽'] })
    expect(await found(registrar, '渡槽')).toEqual([id])
    expect(await found(registrar, '虒亭 重修')).toEqual([id])
    expect(await found(registrar, '虒亭 机井')).toEqual([])
    await register({ text: '渡口，槽坊' })
    expect(await found(registrar, '渡槽')).toEqual([id])
    expect(await found(registrar, '亭渡槽塌')).toEqual([id])
  })

  test('不按姓名、电话查人：登记了的姓名找不到，电话不让找', async () => {
    await register({ text: '本人欧阳甲，电话13911112222，反映水塘污染。', name: '欧阳甲' })
    expect(await found(registrar, '水塘')).toHaveLength(1)
    expect(await found(registrar, '欧阳')).toEqual([])
    expect(await found(registrar, '人欧')).toEqual([])
    expect(await refused('13911112222')).toMatch(/^422 .*不按电话、证件号码查人/)
    expect(await refused('水')).toMatch(/^422 .*至少填两个字/)
  })

  test('单位只找得到自己承办、类别已经确认的；别人的、没有确认的，有没有这个词都是没有', async () => {
    const [ours, theirs] = [
      await sentTo('water', { text: '闸门锈死了' }),
      await sentTo('housing', { text: '闸门锈死了' }),
    ]
    const unconfirmed = await register({ text: '闸门锈死了' })
    await act(registrar, unconfirmed, 'transfer', { units: ['water'] })
    expect((await page(office.as('water'), {})).petitions.map(({ id }) => id)).toContain(unconfirmed)
    expect(await found(office.as('water'), '闸门')).toEqual([ours])
    expect(await found(office.as('housing'), '闸门')).toEqual([theirs])
    expect(await found(office.as('labour'), '闸门')).toEqual([])
    expect(new Set(await found(registrar, '闸门'))).toEqual(new Set([ours, theirs, unconfirmed]))
  })

  test('第三十条第三款：转成检举控告、对象是本单位的，本单位立刻什么也找不到', async () => {
    const id = await sentTo('water', { text: '私卖水泵一事' })
    expect(await found(office.as('water'), '水泵')).toEqual([id])
    await act(registrar, id, 'confirmKind', { kind: 'accusation', accusedUnits: ['water'] })
    expect(await found(office.as('water'), '水泵')).toEqual([])
    expect(await found(registrar, '水泵')).toEqual([id])
  })

  test('监督员不看内容：不能按词检索，说明可以按什么找', async () => {
    const answer = await office.as('auditor').get(`/api/petitions?words=${encodeURIComponent('渡槽')}`)
    expect(answer.statusCode).toBe(403)
    expect(answer.body).toContain('可以按编号、日期、阶段、单位查找')
  })

  test('只列出看得见内容的：监督员按类别、形式筛不出任何一件', async () => {
    await register({ text: '筛选' })
    expect((await page(office.as('auditor'), {})).petitions.length).toBeGreaterThan(0)
    expect((await page(office.as('auditor'), { form: 'letter' })).petitions).toEqual([])
    expect((await page(office.as('auditor'), { kind: 'appeal' })).petitions).toEqual([])
    expect((await page(registrar, { form: 'visit' })).petitions).toEqual([])
    expect((await page(registrar, { form: 'letter' })).petitions.length).toBeGreaterThan(0)
  })

  test('一页一页地翻，新的在前，一件不漏、一件不重；可以和日期、阶段、逾期一起用', async () => {
    const ids: string[] = []
    for (let n = 0; n < 5; n += 1) ids.push(await register({ text: `第${String(n)}处桥墩开裂` }))
    const seen: string[] = []
    let after: string | undefined
    do {
      const next = await page(registrar, { words: '桥墩', limit: '2', ...(after !== undefined && { after }) })
      seen.push(...next.petitions.map(({ id }) => id))
      after = next.next ?? undefined
    } while (after !== undefined)
    expect(seen).toEqual([...ids].sort())
    expect(await found(registrar, '桥墩', { to: '2025-03-02' })).toEqual([])
    expect(await found(registrar, '桥墩', { from: '2025-03-03', stage: 'registered' })).toHaveLength(5)
    expect(await found(registrar, '桥墩', { stage: 'accepted' })).toEqual([])
    expect(await found(registrar, '桥墩', { overdue: 'true' })).toEqual([])
    office.goTo('2025-04-30')
    expect(await found(registrar, '桥墩', { overdue: 'true' })).toHaveLength(5)
    expect((await page(registrar, { overdue: 'true', limit: '100' })).petitions.map(({ id }) => id)).toEqual(
      expect.arrayContaining(ids),
    )
    office.goTo('2025-03-03')
  })
})

describe('检索的索引', () => {
  test('应用角色读不到索引里的词，别的地区什么也找不到', async () => {
    const read = inTx(office.db, scopeOf('990001000000'), (tx) => tx.query('select grams from search_entry'))
    await expect(read).rejects.toThrow(/permission denied/)
    const ask = (scope: string) =>
      inTx(office.db, scopeOf(scope), (tx) =>
        tx.query(`select id from find_by_bigrams('990001000000', '{桥墩}', null, '9999-12-31', $1, 10)`, [
          '00000000-0000-0000-0000-000000000000',
        ]),
      )
    expect((await ask('990001000000')).rows).toHaveLength(5)
    expect((await ask('990002000000')).rows).toEqual([])
    const unset = office.db.app.query(
      `select id from find_by_bigrams('990001000000', '{桥墩}', null, now()::date, $1, 9)`,
      [randomUUID()],
    )
    expect((await unset).rows).toEqual([])
  })

  test('以前的数据库没有索引的，补上就找得到；补过的不再补', async () => {
    await inOwnerTx(office.db, (tx) => tx.query('delete from search_entry'))
    expect(await found(registrar, '桥墩')).toEqual([])
    expect(await fillSearchEntries(office.db, '990001000000', () => true)).toBeGreaterThan(5)
    expect(await found(registrar, '桥墩')).toHaveLength(5)
    expect(await found(registrar, '欧阳')).toEqual([])
    expect(await fillSearchEntries(office.db, '990001000000', () => true)).toBe(0)
  })
})
