import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { scopeOf } from '../../store/journal.ts'
import { inOwnerTx, inTx } from '../../store/open-db.ts'
import { newRequest, registration, testOffice } from '../testing.ts'
import type { Caller, TestOffice } from '../testing.ts'
import { keyList } from './keys.ts'
import { openedIdentity, openedReport, reportList, reportView } from './reports.ts'
import { ordealReceipt } from './retaliation.ts'
import { addOrgan, identityPassphrase, passphrase } from './testing.ts'

let office: TestOffice
let ticket: { readonly no: string; readonly code: string }
let petition: string
beforeAll(async () => {
  office = await testOffice()
  await addOrgan(office)
  const answer = await as('registrar').post('/api/petitions', { requestId: newRequest(), ...registration })
  const told = z.object({ queryCode: z.string(), petition: z.object({ id: z.string(), no: z.string() }) })
  const registered = told.parse(answer.json())
  petition = registered.petition.id
  ticket = { no: registered.petition.no, code: registered.queryCode }
})
afterAll(() => office.close())

const ordeal = { what: '村主任停了我家的低保，说谁让你去告', who: '东河乡 贾某', reach: '找我女儿' }
let address = 0

/** Signed in once: signing in is limited. */
const callers = new Map<string, Caller>()
function as(login: string): Caller {
  const caller = callers.get(login) ?? office.as(login)
  callers.set(login, caller)
  return caller
}

/** From a telephone of her own. */
const report = (body: object) =>
  office.app.inject({
    ...{ method: 'POST', url: '/api/track/retaliation', remoteAddress: `10.1.0.${String((address += 1))}` },
    payload: { requestId: newRequest(), ...ticket, ...ordeal, ...body },
  })

const makeKey = (login: string, body: object = {}) =>
  as(login).post('/api/sealed/keys', { requestId: newRequest(), passphrase, identityPassphrase, ...body })

/** Everything in the three tables, as whoever holds the database would see it. */
async function everything(): Promise<string> {
  const tables = ['sealed_key', 'sealed_report', 'sealed_deed', 'request', 'access', 'event', 'content']
  const found = await inOwnerTx(office.db, async (tx) => {
    const { rows } = await tx.query<{ all: string }>(
      tables
        .map((name) => `select '${name} ' || coalesce(json_agg(t)::text, '') as all from ${name} t`)
        .join(' union all '),
    )
    return rows.map((row) => row.all).join('\n')
  })
  // bytea is written in hexadecimal: what could be read in it is read too.
  const inside = [...found.matchAll(/\\\\x([0-9a-f]+)/g)].map(([, hex = '']) => Buffer.from(hex, 'hex').toString())
  return [found, ...inside].join('\n')
}

const countOf = async (table: string): Promise<number> =>
  inOwnerTx(office.db, async (tx) => (await tx.query(`select 1 from ${table}`)).rowCount ?? 0)

describe('密封仓还没有启用', () => {
  test('编号、查询码对的，告诉她向哪里反映，什么也没有保存；不对的，和查进展时一字不差', async () => {
    const answer = await report({})
    expect(answer.statusCode).toBe(409)
    expect(answer.json<{ readonly detail: string }>().detail).toMatch(/什么也不保存.*试验市纪委监委/)
    expect(await countOf('sealed_report')).toBe(0)
    const wrong = await report({ code: 'AAAAA-AAAAA' })
    const tracked = await office.app.inject({
      ...{ method: 'POST', url: '/api/track', payload: { ...ticket, code: 'AAAAA-AAAAA' } },
    })
    expect([wrong.statusCode, wrong.body]).toEqual([tracked.statusCode, tracked.body])
  })

  test('密钥只由纪检监察机关的负责人设；口令太短、两句一样的退回', async () => {
    for (const login of ['discipline', 'water-head', 'head', 'admin', 'auditor', 'security'])
      expect((await makeKey(login)).statusCode, login).toBe(403)
    expect((await makeKey('discipline-head', { passphrase: '太短' })).statusCode).toBe(422)
    expect((await makeKey('discipline-head', { identityPassphrase: passphrase })).statusCode).toBe(422)
    expect(await countOf('sealed_key')).toBe(0)
  })

  test('设密钥同一次提交只设一把；同一编号换了口令的退回', async () => {
    const requestId = newRequest()
    for (const _ of [1, 2])
      expect(keyList.parse((await makeKey('discipline-head', { requestId })).json())).toHaveLength(1)
    const other = await makeKey('discipline-head', { requestId, passphrase: '换了的另一句话，一样要够长才行' })
    expect(other.statusCode).toBe(422)
  })
})

describe('第十八条第四款：她的报告越过承办单位、承办人和信访局', () => {
  test('得到回执号和到哪一天必须告知；同一份提交两次只有一件，改了一个字是另一件', async () => {
    const requestId = newRequest()
    const [first, again] = [await report({ requestId }), await report({ requestId })]
    const receipt = ordealReceipt.parse(first.json())
    expect(receipt).toMatchObject({ organ: '试验县纪委监委', receivedOn: '2025-03-03', due: '2025-03-18' })
    expect(receipt.receipt).toMatch(/^[2-9A-Z]{5}-[2-9A-Z]{5}$/)
    expect(again.body).toBe(first.body)
    expect(await countOf('sealed_report')).toBe(1)
    expect((await report({ requestId, what: '又来砸了我家的门' })).statusCode).toBe(200)
    expect(await countOf('sealed_report')).toBe(2)
  })

  test('数据库里、日志里没有一个字：连管数据库的人也看不出谁报告了什么', async () => {
    const { receipt } = ordealReceipt.parse((await report({ when: '前天晚上' })).json())
    const found = await everything()
    const log = office.lines.join('')
    for (const secret of ['低保', '贾某', '我女儿', '前天晚上', passphrase, identityPassphrase]) {
      expect(found, secret).not.toContain(secret)
      expect(log, secret).not.toContain(secret)
    }
    expect(log).not.toMatch(/retaliation|sealed/)
    expect(log).not.toContain(receipt)
    const { rows } = await inOwnerTx(office.db, (tx) =>
      tx.query<{ row: string }>(`select sealed_report::text as row from sealed_report`),
    )
    expect(rows.map(({ row }) => row).join()).not.toContain(petition)
  })

  test('不写发生了什么的退回', async () => {
    expect((await report({ what: ' ' })).statusCode).toBe(422)
  })
})

describe('第三十条第三款：除了收到的机关，没有人知道有这一件', () => {
  const everybody = ['registrar', 'head', 'auditor', 'admin', 'security', 'water', 'water-head', 'housing', 'county']

  test('有一件和没有一件，别人得到的每个字节都一样：列表、数字、查看记录、她自己的查询页', async () => {
    const ask = async () => {
      const urls = ['/api/petitions', `/api/petitions/${petition}`, '/api/accesses', '/api/worklist']
      const figures = '/api/figures?from=2025-01-01&to=2025-03-03'
      const seen: string[] = []
      for (const login of everybody)
        for (const url of [...urls, figures, '/api/sealed', '/api/sealed/keys']) {
          const { statusCode, body } = await as(login).get(url)
          seen.push(`${login} ${url} ${String(statusCode)} ${body}`)
        }
      const hers = await office.app.inject({ method: 'POST', url: '/api/track', payload: ticket })
      return [...seen, hers.body].map((each) => each.replaceAll(/"(id|at)":"[^"]*"/g, ''))
    }
    await ask()
    const looksBefore = await countOf('access')
    const before = await ask()
    expect((await report({ requestId: newRequest() })).statusCode).toBe(200)
    const looks = (await countOf('access')) - looksBefore
    const after = await ask()
    expect((await countOf('access')) - looksBefore).toBe(2 * looks)
    const apart = (all: readonly string[]) => all.filter((each) => !each.includes('/api/accesses'))
    expect(apart(after)).toEqual(apart(before))
    expect(after.join()).not.toContain('retaliation')
  })

  test('别人按编号打开、记录、申请，答的和没有这一件一样', async () => {
    const { receipt } = ordealReceipt.parse((await report({})).json())
    for (const login of everybody) {
      const answers = []
      for (const no of [receipt, 'AAAAA-AAAAA'])
        answers.push(
          (await as(login).post(`/api/sealed/${no}/note`, { requestId: newRequest(), what: '看看有没有' })).body,
        )
      expect(answers[0], login).toBe(answers[1])
      expect(answers[0], login).toContain('forbidden')
    }
  })

  test('应用的数据库角色：没有说是哪个机关的，一行也看不见、写不进；只能添加', async () => {
    const scope = scopeOf(office.house.region.code)
    const rowsIn = (compartment?: string) =>
      inTx(office.db, { ...scope, ...(compartment !== undefined && { compartment }) }, async (tx) => {
        const { rowCount } = await tx.query('select 1 from sealed_report')
        return rowCount ?? 0
      })
    expect([await rowsIn(), await rowsIn(''), await rowsIn('water')]).toEqual([0, 0, 0])
    expect(await rowsIn('discipline')).toBeGreaterThan(0)
    for (const table of ['sealed_key', 'sealed_report', 'sealed_deed'])
      for (const sql of [`update ${table} set unit_id = 'x'`, `delete from ${table}`, `truncate ${table}`])
        await expect(
          inTx(office.db, scope, (tx) => tx.query(sql)),
          sql,
        ).rejects.toThrow('permission denied')
    const foreign = `insert into sealed_report values ('${scope.lo}', 'X', 'discipline', 1, '2025-03-03', '2025-03-18', '', '')`
    await expect(inTx(office.db, { ...scope, compartment: 'water' }, (tx) => tx.query(foreign))).rejects.toThrow(
      'row-level',
    )
  })
})

describe('收到的机关', () => {
  let no: string
  const send = (login: string, path: string, body: object) => {
    office.wait(1000)
    return as(login).post(`/api/sealed/${no}/${path}`, body)
  }
  const post = (login: string, path: string, body: object) => send(login, path, { requestId: newRequest(), ...body })
  const open = (login: string, body: object = { passphrase }) => send(login, 'open', body)
  const inList = async () => {
    const list = reportList.parse((await as('discipline').get('/api/sealed')).json())
    return list.find((each) => each.no === no)
  }

  beforeAll(async () => {
    office.goTo('2025-03-04')
    no = ordealReceipt.parse((await report({})).json()).receipt
  })

  test('列表只有编号和日子；凭口令才看得到内容，看不到是谁；查看一次记录一次，口令不对的不记', async () => {
    expect(await inList()).toMatchObject({ receivedOn: '2025-03-04', due: '2025-03-19', daysLeft: 15, asks: [] })
    const wrong = await open('discipline', { passphrase: '不是这一句口令呀' })
    expect(wrong.statusCode).toBe(422)
    expect(wrong.body).toContain('口令不对')
    const opened = openedReport.parse((await open('discipline')).json())
    expect(opened.words.map(({ text }) => text)).toEqual([ordeal.what, ordeal.who])
    expect(JSON.stringify(opened)).not.toMatch(/张某|13900000000/)
    expect(opened.deeds.map(({ what, by }) => [what, by])).toEqual([['查看内容', 'discipline某']])
  })

  test('身份由两人开启：申请写理由，保管人凭身份口令批准，提出的人才看得到', async () => {
    const notYet = await send('discipline', 'identity/open', { ask: 'x', passphrase })
    expect(notYet.statusCode).toBe(409)
    const asked = await post('discipline', 'identity/ask', { reason: '要当面核实低保是不是停了' })
    const ask = reportView.parse(asked.json()).asks[0]?.ask ?? ''
    expect((await post('discipline-2', 'identity/approve', { ask, identityPassphrase })).statusCode).toBe(403)
    const wrong = await post('discipline-head', 'identity/approve', { ask, identityPassphrase: passphrase })
    expect(wrong.statusCode).toBe(422)
    const approved = await post('discipline-head', 'identity/approve', { ask, identityPassphrase })
    expect(reportView.parse(approved.json()).asks[0]?.approvedAt).not.toBeNull()
    const openAs = (login: string) => send(login, 'identity/open', { ask, passphrase })
    expect((await openAs('discipline-2')).statusCode).toBe(409)
    expect((await openAs('discipline-head')).statusCode).toBe(409)
    const { words } = openedIdentity.parse((await openAs('discipline')).json())
    expect(words.map(({ text }) => text)).toEqual([
      ...[ticket.no, '张某', '990001197001010011', '13900000000', '试验县东河乡', '找我女儿'],
    ])
    office.wait(24 * 3600_000)
    expect((await openAs('discipline')).statusCode).toBe(409)
    const { deeds } = openedReport.parse((await open('discipline-head')).json())
    expect(deeds.map(({ what, text }) => [what, text])).toEqual([
      ['查看内容', null],
      ['申请查看身份', '要当面核实低保是不是停了'],
      ['批准查看身份', null],
      ['查看身份', null],
      ['查看内容', null],
    ])
  })

  test('保管人自己提出的，自己不能批准', async () => {
    const asked = await post('discipline-head', 'identity/ask', { reason: '想知道是谁报告的' })
    const ask = reportView.parse(asked.json()).asks.at(-1)?.ask ?? ''
    const answer = await post('discipline-head', 'identity/approve', { ask, identityPassphrase })
    expect(answer.json()).toMatchObject({ status: 409, code: 'sameOfficer' })
  })

  test('记录办理加密存放，同一次提交只记一次；告知了本人，期限了结', async () => {
    const body = { requestId: newRequest(), what: '已责成乡里恢复低保' }
    await post('discipline', 'note', body)
    await post('discipline', 'note', body)
    expect(await inList()).not.toMatchObject({ daysLeft: null })
    await post('discipline', 'note', { what: '已书面告知本人', answered: true })
    expect(await inList()).toMatchObject({ daysLeft: null })
    const { deeds } = openedReport.parse((await open('discipline')).json())
    expect(deeds.filter(({ text }) => text === body.what)).toHaveLength(1)
    expect(await everything()).not.toContain('恢复低保')
  })

  test('新的密钥接着旧的：以前的仍用以前的口令，新收到的用新的', async () => {
    const next = '新的一把密钥的开启口令要这么长'.padEnd(16, '了')
    const keys = keyList.parse((await makeKey('discipline-head', { passphrase: next })).json())
    expect(keys.map(({ id, inUse }) => [id, inUse])).toEqual([
      [2, true],
      [1, false],
    ])
    expect((await open('discipline')).statusCode).toBe(200)
    expect((await open('discipline', { passphrase: next })).statusCode).toBe(422)
    no = ordealReceipt.parse((await report({ what: '又停了水' })).json()).receipt
    expect((await open('discipline')).statusCode).toBe(422)
    expect((await open('discipline', { passphrase: next })).statusCode).toBe(200)
  })

  test('密文被改动一个字节，打不开，并且说是被改动过', async () => {
    no = ordealReceipt.parse((await report({ what: '第三回了' })).json()).receipt
    await inOwnerTx(office.db, (tx) =>
      tx.query('update sealed_report set words = set_byte(words, 100, get_byte(words, 100) # 1) where number = $1', [
        no,
      ]),
    )
    const answer = await open('discipline', { passphrase: '新的一把密钥的开启口令要这么长'.padEnd(16, '了') })
    expect(answer.json()).toMatchObject({ status: 409, title: '打不开：被改动过' })
  })
})
