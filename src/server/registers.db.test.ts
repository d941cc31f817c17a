import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '../petition/facts.ts'
import { registerActs } from '../registers/acts/index.ts'
import { tallyEntries } from '../registers/count-entries.ts'
import { registerKindNames } from '../registers/definitions.ts'
import { kinds } from '../registers/kinds.ts'
import { verify } from '../store/verify/verify.ts'
import { readAs } from './house.ts'
import type { RegistersAnswer, RegisterTally } from './register-overview.ts'
import type { EntryPage, EntryView } from './register-view.ts'
import type { ActFormView } from './desk-view.ts'
import { newRequest, testOffice } from './testing.ts'
import type { Caller, TestOffice } from './testing.ts'

let office: TestOffice
beforeAll(async () => {
  office = await testOffice()
})
afterAll(() => office.close())

const callers = new Map<string, Caller>()
function as(login: string): Caller {
  const caller = callers.get(login) ?? office.as(login)
  callers.set(login, caller)
  return caller
}

const resolution = '三月底前修通东干渠'

async function conference(): Promise<string> {
  const answer = await as('registrar').post('/api/registers/activity', {
    requestId: newRequest(),
    on: '2025-03-03',
    input: { kind: 'jointConference' },
    texts: { subject: '灌渠问题会商', result: '议定一项' },
  })
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json<{ done: { id: string } }>().done.id
}

const act = (login: string, id: string, name: string, input: object, texts: object = {}) =>
  as(login).post(`/api/registers/activity/${id}/acts/${name}`, { requestId: newRequest(), input, texts })
const seen = async (login: string, id: string) =>
  (await as(login).get(`/api/registers/activity/${id}`)).json<EntryView>()

async function withResolution(due = '2025-03-28'): Promise<string> {
  const id = await conference()
  const done = await act('registrar', id, 'undertake', { on: '2025-03-03', owner: 'water', due }, { what: resolution })
  expect(done.statusCode, done.body).toBe(200)
  return id
}

const today = '2025-03-03'

describe('联席会议议定事项：谁、哪一天、凭什么认定', () => {
  test('议定以后在责任单位的待办里；别的单位看不见这次会议', async () => {
    const id = await withResolution()
    const { duties } = (await as('water').get('/api/duties')).json<{
      duties: { subject: string; due: string }[]
    }>()
    expect(duties.filter(({ subject }) => subject === id)).toMatchObject([{ due: '2025-03-28' }])
    expect((await seen('water', id)).undertakings).toMatchObject([{ what: resolution, state: { code: 'open' } }])
    expect((await as('housing').get(`/api/registers/activity/${id}`)).statusCode).toBe(404)
  })

  test('交了证明由另一个人核验；退回的按新的日子重办；认定以后没有义务', async () => {
    const id = await withResolution()
    expect((await act('housing', id, 'prove', { on: today, undertaking: '1' }, { proof: '已修通' })).statusCode).toBe(
      404,
    )
    expect((await act('water', id, 'prove', { on: today, undertaking: '1' }, { proof: '已修通' })).statusCode).toBe(200)
    const back = { on: today, undertaking: '1', due: '2025-03-14' }
    expect((await act('registrar', id, 'returnProof', back, { why: '没有验收记录' })).statusCode).toBe(200)
    expect((await seen('water', id)).undertakings).toMatchObject([{ due: '2025-03-14', state: { code: 'open' } }])
    await act('registrar', id, 'prove', { on: today, undertaking: '1' }, { proof: '验收记录' })
    const own = await act('registrar', id, 'acceptProof', { on: today, undertaking: '1' })
    expect(own.statusCode).toBe(409)
    expect(own.body).toContain('提交人以外的人')
    expect((await act('head', id, 'acceptProof', { on: today, undertaking: '1' })).statusCode).toBe(200)
    expect(await seen('head', id)).toMatchObject({ promised: 1, kept: 1, next: null })
  })

  test('改期、不再落实由信访局负责人决定并写明理由；原来的日子留在记录里', async () => {
    const id = await withResolution()
    const later = { on: today, undertaking: '1', due: '2025-04-30' }
    expect((await act('registrar', id, 'reschedule', later, { why: '汛期' })).statusCode).toBe(409)
    expect((await act('head', id, 'reschedule', later)).statusCode).toBe(422)
    expect((await act('head', id, 'reschedule', later, { why: '汛期' })).statusCode).toBe(200)
    const [promised] = (await seen('head', id)).undertakings
    expect(promised?.why).toContain('指定日期为2025年3月28日。')
    expect(promised?.why).toContain('改期：末日为2025年4月30日。')
    expect(
      (await act('head', id, 'release', { on: today, undertaking: '1' }, { why: '并入水利项目' })).statusCode,
    ).toBe(200)
    expect((await seen('water', id)).undertakings).toMatchObject([{ state: { code: 'released' } }])
  })

  test('办结（销号）：还有没落实的不行；由提出人以外的负责人核定；核定以后登记仍在，不能再办', async () => {
    const id = await withResolution()
    const proof = { proof: '渠道通水，村民签字的验收单' }
    expect((await act('registrar', id, 'proposeClosing', { on: today }, proof)).body).toContain('没有认定落实')
    await act('water', id, 'prove', { on: today, undertaking: '1' }, { proof: '已修通' })
    await act('registrar', id, 'acceptProof', { on: today, undertaking: '1' })
    expect((await act('registrar', id, 'proposeClosing', { on: today }, proof)).statusCode).toBe(200)
    expect((await seen('head', id)).next).toMatchObject({ owner: { id: 'office' } })
    const close = { on: today, decision: 'close' }
    expect((await act('registrar', id, 'decideClosing', close)).statusCode).toBe(409)
    expect((await act('head', id, 'decideClosing', close)).statusCode).toBe(200)
    expect(await seen('head', id)).toMatchObject({ closedOn: today, next: null, actions: [] })
    expect((await act('registrar', id, 'proposeClosing', { on: today }, proof)).body).toContain('已经办结')
  })

  test('提出办结的人自己核定，不行；不同意的写明理由，可以再提', async () => {
    const id = await conference()
    const proof = { proof: '无需落实的会议' }
    expect((await act('head', id, 'proposeClosing', { on: today }, proof)).statusCode).toBe(200)
    const own = await act('head', id, 'decideClosing', { on: today, decision: 'close' })
    expect(own.body).toContain('提出人以外的人')
  })

  test('重复提交只办一次；同一编号改了内容，拒绝', async () => {
    const id = await conference()
    const body = {
      requestId: newRequest(),
      input: { on: today, owner: 'water', due: '2025-03-28' },
      texts: { what: resolution },
    }
    const url = `/api/registers/activity/${id}/acts/undertake`
    const [first, second] = [await as('registrar').post(url, body), await as('registrar').post(url, body)]
    expect(second.json<{ done: object }>().done).toEqual(first.json<{ done: object }>().done)
    expect((await seen('registrar', id)).promised).toBe(1)
    const other = await as('registrar').post(url, { ...body, texts: { what: '别的' } })
    expect(other.statusCode).toBe(422)
  })
})

describe('各本台账', () => {
  test.each([
    ['inspection', { sender: '省委巡视组', batch: 1, domain: '农业农村' }, { problem: '灌渠年久失修' }],
    ['leaderCase', { level: 'county' }, { subject: '灌渠', leader: '副县长' }],
    ['rectification', { source: '省委巡视组', domain: '信访' }, { finding: '首办责任落实不到位' }],
    ['risk', { field: '征地拆迁', level: 'village' }, { matter: '东村征地补偿标准有争议' }],
    ['plan', { span: '2025年下半年', part: 'task' }, { task: '办结巡视交办事项' }],
  ])('%s：登记、列出、期限待定的另列', async (kind, input, texts) => {
    const body = { requestId: newRequest(), on: today, units: ['water'], input, texts }
    const entered = await as('head').post(`/api/registers/${kind}`, body)
    expect(entered.statusCode, entered.body).toBe(200)
    const { entries } = (await as('head').get(`/api/registers/${kind}?state=undated`)).json<{
      entries: object[]
    }>()
    expect(entries).toMatchObject([{ about: Object.values(texts)[0], next: null, units: [{ id: 'water' }] }])
    const unseen = (await as('auditor').get(`/api/registers/${kind}`)).json<{ entries: object[] }>()
    expect(unseen.entries).toMatchObject([{ about: null }])
  })

  test('联合接访写明当天值班的部门；别的活动不写，同一部门不写两次', async () => {
    const enter = (input: object) =>
      as('registrar').post('/api/registers/activity', {
        ...{ requestId: newRequest(), on: today, input, texts: { subject: '综治中心联合接访' } },
      })
    const entered = await enter({ kind: 'jointReception', onDuty: ['court', 'labour'] })
    expect(entered.statusCode, entered.body).toBe(200)
    const { entry } = entered.json<{ entry: EntryView }>()
    expect(entry.facts).toContainEqual({ name: 'onDuty', label: '联合接访当天值班的部门', text: '法院、人社局' })
    for (const wrong of [
      { kind: 'training', onDuty: ['court'] },
      { kind: 'jointReception', onDuty: ['court', 'court'] },
    ]) {
      const refused = await enter(wrong)
      expect(refused.statusCode).toBe(422)
      expect(refused.body).toContain('值班的部门只在联合接访时填写')
    }
  })

  test('五方包案：各方分别写职务，逐项读得出来', async () => {
    const texts = {
      subject: '灌渠',
      leader: '副县长',
      handler: '水利局股长',
      mediator: '司法所调解员',
      helper: '村支书',
    }
    const body = { requestId: newRequest(), on: today, units: ['water'], input: { level: 'county' }, texts }
    const { done } = (await as('head').post('/api/registers/leaderCase', body)).json<{ done: { id: string } }>()
    const { texts: told } = (await as('head').get(`/api/registers/leaderCase/${done.id}`)).json<EntryView>()
    const parties = told.filter(({ label }) => label.startsWith('五方包案：'))
    expect(parties.map(({ text }) => text)).toEqual(['水利局股长', '司法所调解员', '村支书'])
  })

  test('缺的、错的逐项说明；不在名录的单位不收', async () => {
    const wrong = await as('head').post('/api/registers/risk', {
      requestId: newRequest(),
      ...{ on: '2025-3-3', units: [], input: { level: '县' }, texts: {} },
    })
    expect(wrong.statusCode).toBe(422)
    expect(wrong.json<{ faults: object[] }>().faults.length).toBeGreaterThan(2)
    const strange = { requestId: newRequest(), on: today, units: ['nowhere'], input: { span: '下半年', part: 'task' } }
    const answer = await as('head').post('/api/registers/plan', { ...strange, texts: { task: '办结' } })
    expect(answer.statusCode).toBe(422)
    expect(answer.body).toContain('没有这个责任单位')
  })

  test('单位的人、监督员不能登记', async () => {
    const body = {
      requestId: newRequest(),
      on: today,
      units: [],
      input: { span: '下半年', part: 'task' },
      texts: { task: '办' },
    }
    for (const login of ['water', 'auditor']) {
      expect((await as(login).post('/api/registers/plan', body)).statusCode).toBe(409)
    }
  })

  test('有哪些台账：期限待定的、超过期限的各有多少；设定期限以后不再待定，超过的列在最前', async () => {
    const url = '/api/registers/inspection'
    const input = { sender: '中央巡视组', batch: 3, domain: '征地拆迁' }
    const body = { requestId: newRequest(), on: '2025-02-10', units: ['water', 'housing'], input }
    const entered = await as('head').post(url, { ...body, texts: { problem: '补偿款没有发' } })
    const { id } = entered.json<{ done: { id: string } }>().done
    const counts = async () => {
      const { registers, late } = (await as('head').get('/api/registers')).json<RegistersAnswer>()
      const { undated, late: missed } = registers.find(({ kind }) => kind.code === 'inspection') ?? {}
      return { undated, missed, late: late.filter((each) => each.id === id), registers }
    }
    const before = await counts()
    expect(before.registers.find(({ kind }) => kind.code === 'activity')).toMatchObject({ undated: null })
    const term = { on: '2025-02-10', owner: 'water', due: '2025-02-28' }
    const set = await as('head').post(`${url}/${id}/acts/undertake`, {
      ...{ requestId: newRequest(), input: term, texts: { what: '发放补偿款' } },
    })
    expect(set.statusCode, set.body).toBe(200)
    const after = await counts()
    expect(after.undated).toBe((before.undated ?? 0) - 1)
    expect(after.missed).toBe((before.missed ?? 0) + 1)
    expect(after.late).toMatchObject([{ about: '补偿款没有发', owner: { id: 'water' }, due: '2025-02-28' }])
    const listed = async (query: string) =>
      (await as('head').get(`${url}?${query}`)).json<EntryPage>().entries.map((entry) => entry.id)
    expect(await listed('state=late')).toEqual([id])
    expect(await listed('field=domain&value=征地拆迁')).toEqual([id])
    expect(await listed('field=batch&value=3')).toEqual([id])
    expect(await listed('field=unit&value=housing')).toEqual([id])
    expect(await listed('field=unit&value=nobody')).toEqual([])
    expect((await as('auditor').get('/api/registers')).json<RegistersAnswer>().late).toMatchObject([{ about: null }])
  })

  test('双向交办：按领域计一件，按单位各计一次；怎样计数写在台账上', async () => {
    const tally = (await as('head').get('/api/registers/inspection/tally')).json<RegisterTally>()
    const values = (name: string) => tally.fields.find((field) => field.name === name)?.values
    expect(values('domain')).toContainEqual({ value: '征地拆迁', label: '征地拆迁', all: 1, open: 1 })
    expect(values('unit')).toMatchObject([
      { value: 'water', all: 2 },
      { value: 'housing', all: 1 },
    ])
    expect(tally.note).toContain('各单位各计一次')
    expect((await as('housing').get('/api/registers/inspection/tally')).json<RegisterTally>()).toMatchObject({
      mayEnter: false,
    })
  })

  test('每本台账、每个动作的表单都有中文名称；针对的是哪一项，由点开的地方说', async () => {
    for (const url of [
      ...registerKindNames.map((kind) => `/api/registers/${kind}/form`),
      ...Object.keys(registerActs).map((each) => `/api/register-acts/${each}`),
    ]) {
      const { fields, texts } = (await as('head').get(url)).json<ActFormView>()
      expect(fields.map(({ name }) => name)).toContain('on')
      expect(fields.map(({ name }) => name)).not.toContain('undertaking')
      for (const { label } of [...fields, ...texts]) expect(label, url).toMatch(/\p{Script=Han}/u)
    }
    const id = await withResolution()
    const { actions } = await seen('water', id)
    expect(actions).toEqual([{ act: 'prove', label: '提交落实证明', undertaking: '1' }])
  })

  test('依法处置只记人数、决定机关和文号，缺一项不收；不是依法处置的不计这些', async () => {
    const entered = (input: object) =>
      as('head').post('/api/registers/activity', {
        ...{ requestId: newRequest(), on: today, input, texts: { subject: '专项' } },
      })
    const whole = { kind: 'lawfulDisposition', persons: 2, organs: '县公安局', documentNumber: '〔2025〕3号' }
    expect((await entered({ ...whole, organs: undefined })).body).toContain('请写明人数、决定机关和文号')
    const taken = await entered(whole)
    expect(taken.json<{ entry: EntryView }>().entry.face).toEqual(whole)
    const reception = await entered({ ...whole, kind: 'jointReception' })
    expect(reception.json<{ entry: EntryView }>().entry.face).toEqual({ kind: 'jointReception' })
  })

  test('核验没有发现', async () => {
    expect((await verify(office.db, kinds)).findings).toEqual([])
  })
})

test('一项里的值再多，别的各项也都数得到：各项各取最多的', async () => {
  for (const number of ['甲〔2025〕1号', '甲〔2025〕2号', '甲〔2025〕3号']) {
    const input = { kind: 'lawfulDisposition', persons: 1, organs: '县公安局', documentNumber: number }
    const body = { requestId: newRequest(), on: '2025-03-03', units: ['water'], input, texts: { subject: '依法处置' } }
    expect((await as('registrar').post('/api/registers/activity', body)).statusCode).toBe(200)
  }
  const actor: Actor = { id: 'registrar', unit: 'office', role: 'registrar' }
  const counts = await readAs(office.house, actor, (tx) =>
    tallyEntries(tx, office.house.region.code, actor, { kind: 'activity', most: 1 }),
  )
  expect(counts.map(({ field }) => field).sort()).toEqual(['documentNumber', 'kind', 'organs', 'persons', 'unit'])
})
