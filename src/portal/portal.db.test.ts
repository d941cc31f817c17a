import type { LightMyRequestResponse } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testOffice } from '../server/testing.ts'
import type { TestOffice } from '../server/testing.ts'
import { portalScreens, problemPage } from './portal.ts'

let office: TestOffice
beforeAll(async () => {
  office = await testOffice({ screens: portalScreens, problemPage, signInPage: () => '' })
})
afterAll(() => office.close())

/** A telephone: keeps cookies, follows redirects, and comes from an address of its own. */
interface Telephone {
  readonly cookies: Map<string, string>
  get(url: string): Promise<LightMyRequestResponse>
  post(url: string, fields?: Readonly<Record<string, string | readonly string[]>>): Promise<LightMyRequestResponse>
}

let telephones = 0

function telephone(): Telephone {
  const cookies = new Map<string, string>()
  const remoteAddress = `10.0.0.${String((telephones += 1))}`
  const send = async (method: 'GET' | 'POST', url: string, payload?: string): Promise<LightMyRequestResponse> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = { cookie, ...(payload !== undefined && { 'content-type': 'application/x-www-form-urlencoded' }) }
    const answer = await office.app.inject({
      method,
      url,
      remoteAddress,
      headers,
      ...(payload !== undefined && { payload }),
    })
    for (const { name, value, maxAge, expires } of answer.cookies) {
      if (value === '' || maxAge === 0 || (expires !== undefined && expires.getTime() === 0)) cookies.delete(name)
      else cookies.set(name, value)
    }
    return answer.statusCode === 303 ? send('GET', String(answer.headers.location)) : answer
  }
  return {
    cookies,
    get: (url) => send('GET', url),
    post: (url, fields = {}) =>
      send(
        'POST',
        url,
        new URLSearchParams(
          Object.entries(fields).flatMap(([name, values]) =>
            (typeof values === 'string' ? [values] : values).map((value): [string, string] => [name, value]),
          ),
        ).toString(),
      ),
  }
}

const well = {
  kind: { kind: 'appeal' },
  story: { story: '村里的井打了半年没有水。\n<b>去年</b>收了钱。' },
  demands: { demands: ['把井修好', '', '说明钱用在哪里'] },
  place: { place: '东河乡李家村', unit: '水利局' },
  you: { name: '李某', address: '东河乡李家村三组', phone: '13900000001', idNumber: '' },
  others: { together: 'alone', people: '', representatives: '', writer: '孙某' },
  before: { before: '找过村委会', hideName: 'yes' },
}

async function written(phone: Telephone, answers: Readonly<Record<string, Record<string, string | string[]>>> = well) {
  await phone.post('/write')
  for (const [step, fields] of Object.entries(answers)) {
    const answer = await phone.post(`/write/${step}`, fields)
    expect(answer.statusCode, `${step}: ${answer.body}`).toBe(200)
  }
}

async function sent(phone: Telephone, answers?: Parameters<typeof written>[1]) {
  office.goTo('2025-03-03')
  await written(phone, answers)
  const receipt = await phone.post('/write/submit')
  expect(receipt.statusCode, receipt.body).toBe(200)
  return { receipt, ...ticketOn(receipt) }
}

function ticketOn({ body }: LightMyRequestResponse): { readonly no: string; readonly code: string } {
  const [no = '', code = ''] = [...body.matchAll(/<dd class="code">\s*([\w-]+)\s*<\/dd>/g)].map(
    ([, found]) => found ?? '',
  )
  return { no, code }
}

/** How many petitions there are by now, as the office counts them. */
async function registered(): Promise<number> {
  const list = await office.as('registrar').get('/api/petitions?limit=100')
  return (list.body.match(/"no":/g) ?? []).length
}

describe('第二十二条第一款：写了就登记', () => {
  test('一页一件事，核对以后提交：得到编号、查询码、谁到哪一天为止必须做什么；信访局看到的就是她写的', async () => {
    const phone = telephone()
    const { receipt, no, code } = await sent(phone)
    expect(receipt.body).toContain('到2025年3月18日为止')
    expect(receipt.body).toContain('信访局把您的事转给有权处理的单位')
    expect(receipt.body).toContain('第二十二条第一款')
    expect(code).toMatch(/^[2-9A-Z]{5}-[2-9A-Z]{5}$/)
    const list = await office.as('registrar').get(`/api/petitions?number=${no}`)
    expect(list.body).toContain(no)
    for (const secret of ['井', '李某', '水利']) expect(receipt.body, '回执上没有内容').not.toContain(secret)
  })

  test('两次提交，只登记一件；回执丢在路上的，再按一次就出来', async () => {
    const phone = telephone()
    const { no, code } = await sent(phone)
    const before = await registered()
    expect(ticketOn(await phone.post('/write/submit'))).toEqual({ no, code })
    expect(ticketOn(await phone.get('/write/receipt'))).toEqual({ no, code })
    expect(await registered()).toBe(before)
  })

  test('同时按两下，也只登记一件', async () => {
    const phone = telephone()
    await written(phone)
    const before = await registered()
    const both = await Promise.all([phone.post('/write/submit'), phone.post('/write/submit')])
    expect(new Set(both.map((answer) => ticketOn(answer).no)).size).toBe(1)
    expect(await registered()).toBe(before + 1)
  })

  test('按了「已经记下」，或者过了一个小时，查询码不再出现', async () => {
    const [done, gone] = [telephone(), telephone()]
    const first = await sent(done)
    await done.post('/write/done')
    expect((await done.get('/write/receipt')).body).not.toContain(first.code)
    const second = await sent(gone)
    office.wait(3_600_001)
    expect((await gone.get('/write/receipt')).body).not.toContain(second.code)
  })

  test('不愿意写姓名的，照样登记', async () => {
    const { no } = await sent(telephone(), {
      ...well,
      you: { name: '', noName: 'yes', address: '', phone: '', idNumber: '' },
    })
    expect(no).not.toBe('')
  })
})
