import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CasesAnswer } from './figure-cases.ts'
import { newRequest, registration, testOffice } from './testing.ts'
import type { TestOffice } from './testing.ts'

let office: TestOffice
const numbers: string[] = []

/** Two petitions sent to 水利局, one of them confirmed; one that stays with the office. */
beforeAll(async () => {
  office = await testOffice()
  const registrar = office.as('registrar')
  for (const at of [0, 1, 2]) {
    const answer = await registrar.post('/api/petitions', { requestId: newRequest(), ...registration })
    const { done, petition } = answer.json<{ done: { id: string }; petition: { no: string } }>()
    numbers.push(petition.no)
    const act = (name: string, input: object) =>
      registrar.post(`/api/petitions/${done.id}/acts/${name}`, { requestId: newRequest(), input })
    if (at === 0) await act('confirmKind', { on: '2025-03-03', kind: 'appeal', accusedUnits: [] })
    if (at < 2) await act('transfer', { on: '2025-03-03', units: ['water'] })
  }
})
afterAll(() => office.close())

async function opened(login: string, figure: string, more = ''): Promise<CasesAnswer> {
  const url = `/api/figures/${encodeURIComponent(figure)}/cases?from=2025-01-01&to=2025-06-30${more}`
  const answer = await office.as(login).get(url)
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json<CasesAnswer>()
}

describe('点开一个数字', () => {
  test('信访局看到背后的每一件，件件相加就是这个数字', async () => {
    const { figure, counts, petitions } = await opened('head', 'flow.people')
    expect(figure).toMatchObject({ id: 'flow.people', text: '6', label: '信访人次' })
    expect(petitions.map(({ no }) => no).sort()).toEqual([...numbers].sort())
    expect(petitions.map(({ part }) => part)).toEqual([2, 2, 2])
    expect(counts).toEqual({ all: 3, part: 3, rest: 0 })
  })

  test('比率分得开：计入分子的和只计入分母的', async () => {
    office.goTo('2025-04-30')
    const all = await opened('head', 'rates.timelyAcceptance')
    expect(all.figure.text).toBe('0%')
    expect(all.counts).toEqual({ all: 2, part: 0, rest: 2 })
    expect((await opened('head', 'rates.timelyAcceptance', '&which=part')).petitions).toEqual([])
    expect((await opened('head', 'rates.timelyAcceptance', '&which=rest')).petitions).toHaveLength(2)
    office.goTo('2025-03-03')
  })

  test('单位只看到本单位的；第三十条第三款：没有确认的，不从分类的数字列出', async () => {
    expect((await opened('water', 'flow.total')).petitions).toHaveLength(2)
    const byCategory = await opened('water', 'flow.category.农业农村')
    expect(byCategory).toMatchObject({ counts: { all: 2 }, withheld: 1 })
    expect(byCategory.petitions.map(({ no }) => no)).toEqual([numbers[0]])
    expect((await opened('housing', 'flow.total')).counts.all).toBe(0)
  })

  test('督查人员：编号和日期列出，内容的分类不列出', async () => {
    expect((await opened('auditor', 'flow.total')).petitions).toMatchObject([{ category: null }, {}, {}])
    expect(await opened('auditor', 'flow.letter')).toMatchObject({ petitions: [], withheld: 3 })
  })

  test('台账的数字列出台账的各件', async () => {
    const entry = { input: { level: 'county' }, texts: { subject: '灌渠断水', leader: '县领导某' } }
    await office.as('head').post('/api/registers/leaderCase', { requestId: newRequest(), on: '2025-03-03', ...entry })
    const { entries, kind } = await opened('head', 'leaderCases.resolutionRate')
    expect(kind).toEqual({ code: 'leaderCase', label: '领导包案' })
    expect(entries).toMatchObject([{ about: '灌渠断水', part: 0, whole: 1 }])
    expect((await opened('auditor', 'leaderCases.total')).entries).toMatchObject([{ about: null }])
  })

  test('没有的数字是没有', async () => {
    const answer = await office.as('head').get('/api/figures/flow.nothing/cases?from=2025-01-01&to=2025-06-30')
    expect(answer.statusCode).toBe(404)
  })
})
