import type { LightMyRequestResponse } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inOwnerTx } from '../store/open-db.ts'
import { petitionPage } from '../server/petition-list.ts'
import { z } from 'zod'
import { addOrgan, identityPassphrase, passphrase } from '../server/sealed/testing.ts'
import { testOffice } from '../server/testing.ts'
import type { TestOffice } from '../server/testing.ts'
import { portalScreens, problemPage } from './portal.ts'

let office: TestOffice
beforeAll(async () => {
  office = await testOffice({ screens: portalScreens, problemPage, signInPage: () => '', accountPage: () => '' })
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
  const [no = '', code = ''] = [...body.matchAll(/<dd class="code">([\s\S]*?)<\/dd>/g)].map(([, found = '']) =>
    found.replaceAll(/<[^>]*>|\s/g, ''),
  )
  return { no, code }
}

const tokenOn = ({ body }: LightMyRequestResponse) => /name="_token" value="([^"]+)"/.exec(body)?.[1] ?? ''

/** Rows as whoever copies the database would see them. */
async function read({ db }: TestOffice, sql: string): Promise<string> {
  const { rows } = await inOwnerTx(db, (tx) => tx.query<Record<string, Buffer>>(sql))
  return rows.map((row) => Object.values(row).map(String).join()).join()
}

/** Sent, and its number and code shown at once. */
async function shown(phone: Telephone): Promise<void> {
  const { no, code } = await sent(phone)
  await phone.post('/track', { no, code })
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

  test('第二十条第三款管的是当面来的：联名写来的写了六个姓名，照样登记，六个人都记下', async () => {
    const names = ['一', '二', '三', '四', '五', '六'].map((each) => `赵${each}某`)
    const joint = { together: 'joint', people: '20', representatives: names.join('\n'), writer: '' }
    const { no } = await sent(telephone(), { ...well, others: joint })
    const registrar = office.as('registrar')
    const list = await registrar.get(`/api/petitions?number=${no}`)
    const [{ id } = { id: '' }] = petitionPage.parse(list.json()).petitions
    const { body } = await registrar.get(`/api/petitions/${id}`)
    for (const name of names) expect(body).toContain(name)
    expect(body).toContain('"people":20')
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

describe('第十九条：写的内容一字不丢', () => {
  test('漏了的、写错的，逐处说明怎样改，连到那一处；已经写的都还在', async () => {
    const phone = telephone()
    await phone.post('/write')
    const wrong = await phone.post('/write/you', { name: '', address: '东河乡', phone: '不知道', idNumber: '' })
    expect(wrong.statusCode).toBe(422)
    expect(wrong.body).toContain('<title>错误：')
    expect(wrong.body).toContain('href="#name"')
    expect(wrong.body).toContain('href="#phone"')
    expect(wrong.body).toContain('value="东河乡"')
    expect(wrong.body).toContain('aria-describedby="phone-fault"')
  })

  test('手机忘了草稿，提交的那一页不丢，另起一份草稿接着写', async () => {
    const phone = telephone()
    const answer = await phone.post('/write/story', well.story)
    expect(answer.statusCode).toBe(200)
    expect((await phone.get('/write/story')).body).toContain('村里的井打了半年没有水')
  })

  test('她写的尖括号只是字，不是网页', async () => {
    const phone = telephone()
    await written(phone)
    const check = await phone.get('/write/check')
    expect(check.body).toContain('&lt;b&gt;去年&lt;/b&gt;收了钱。')
    expect(check.body).toContain('村里的井打了半年没有水。\n')
  })

  test('草稿凭码打开，不分大小写；库里没有明文，过了30天就没有了', async () => {
    office.goTo('2025-03-03')
    const phone = telephone()
    await written(phone)
    const code = /class="code">\s*([\w-]+)\s*</.exec((await phone.get('/write/saved')).body)?.[1] ?? ''
    const kept = await read(office, 'select sealed, digest from draft')
    expect(kept).not.toContain('水井')
    expect(kept).not.toContain(code)
    const other = telephone()
    expect((await other.post('/write/resume', { code: code.toLowerCase() })).body).toContain('李某')
    office.goTo('2025-04-02')
    const late = await telephone().post('/write/resume', { code })
    expect(late.statusCode).toBe(404)
    expect(late.body).toContain('没有找到没写完的信')
  })
})

describe('第三十条第三款：检举控告', () => {
  test('问被检举的是谁；登记时就是检举控告，转给单位以前须由信访局确认', async () => {
    const { no } = await sent(telephone(), {
      ...well,
      kind: { kind: 'accusation' },
      accused: { accused: '某局 某某' },
    })
    const list = z.object({ petitions: z.array(z.object({ id: z.string() })) })
    const found = list.parse((await office.as('registrar').get(`/api/petitions?number=${no}`)).json())
    const seen = await office.as('registrar').get(`/api/petitions/${found.petitions[0]?.id ?? ''}`)
    expect(seen.body).toContain('检举控告')
    expect(seen.body).toContain('【被检举、控告的单位和人员】某局 某某')
    expect((await office.as('water').get(`/api/petitions/${found.petitions[0]?.id ?? ''}`)).statusCode).toBe(404)
  })
})

describe('第十八条第一款：凭编号和查询码查进展', () => {
  test('编号不对和查询码不对，页面一字不差；没有查询码什么也看不到', async () => {
    const { no, code } = await sent(telephone())
    const wrong = [
      await telephone().post('/track', { no: 'X', code }),
      await telephone().post('/track', { no, code: 'AAAAA-AAAAA' }),
    ].map(({ statusCode, body }) => [statusCode, body.replace(/value="[^"]*"/g, '')])
    expect(wrong[0]).toEqual(wrong[1])
    expect(wrong[0]?.[0]).toBe(404)
    expect((await telephone().get('/track/petition')).statusCode).toBe(401)
  })

  test('半小时没有动，要重新输入；刚才写的跟着查询码一起办成', async () => {
    const phone = telephone()
    const { no, code } = await sent(phone)
    await phone.post('/track', { no, code })
    const token = tokenOn(await phone.get('/track/withdrawal'))
    office.wait(31 * 60_000)
    const asked = await phone.post('/track/withdrawal', { _token: token, words: '已经修好了' })
    expect(asked.statusCode).toBe(401)
    expect(asked.body).toContain('name="words" value="已经修好了"')
    const done = await phone.post('/track/withdrawal', { no, code, words: '已经修好了' })
    expect(done.body).toContain('信访人申请撤回')
    expect(done.body).toContain('撤回是不是您自己的意思')
  })

  test('别的网站替她交不了：没有这次会话的表单码的，不办', async () => {
    const phone = telephone()
    await shown(phone)
    const forged = await phone.post('/track/withdrawal', { _token: 'x', words: '撤回' })
    expect(forged.statusCode).toBe(403)
    expect((await phone.get('/track/petition')).body).not.toContain('信访人申请撤回')
  })

  test('会话的签章改动一个字，就不认', async () => {
    const phone = telephone()
    await shown(phone)
    const kept = phone.cookies.get('dengwen-track') ?? ''
    phone.cookies.set(
      'dengwen-track',
      kept.replace(/^[0-9a-f]/, (first) => (first === '0' ? '1' : '0')),
    )
    expect((await phone.get('/track/petition')).statusCode).toBe(401)
  })

  test('一再试查询码的，被拦下', async () => {
    const phone = telephone()
    const tries = await Promise.all(
      Array.from({ length: 40 }, () => phone.post('/track', { no: '1', code: 'AAAAA-AAAAA' })),
    )
    expect(tries.at(-1)?.statusCode).toBe(429)
  })

  test('请求不公开姓名，自己凭查询码办；登记时勾选的，已经是了', async () => {
    const phone = telephone()
    await shown(phone)
    const mine = await phone.get('/track/petition')
    expect(mine.body).toContain('/track/show-name')
    expect(mine.body).not.toContain('href="/track/hide-name"')
  })
})

describe('显示方式', () => {
  test('大字版和简明版记在手机上，再按恢复；只回到本站的页面', async () => {
    const phone = telephone()
    await phone.post('/look', { turn: 'large', back: '/where' })
    expect((await phone.get('/where')).body).toContain('<html lang="zh-CN" class="large">')
    await phone.post('/look', { turn: 'plain', back: '/where' })
    expect((await phone.get('/where')).body).toContain('class="large plain"')
    await phone.post('/look', { turn: 'large', back: '/where' })
    expect((await phone.get('/where')).body).toContain('class="plain"')
    for (const back of ['https://evil.example/', '//evil.example', '/\\evil.example']) {
      const answer = await office.app.inject({
        ...{ method: 'POST', url: '/look', payload: new URLSearchParams({ turn: 'large', back }).toString() },
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      })
      expect(answer.headers.location).toBe('/')
    }
  })
})

test('第十八条第四款：受到为难的，绕过单位和信访局直接交给纪检监察机关；那里收不了的，不保存，说明去哪里', async () => {
  const phone = telephone()
  await shown(phone)
  expect((await phone.get('/track/petition')).body).toContain('href="/track/retaliation"')
  expect((await phone.get('/track/retaliation')).body).toContain('这里现在收不了')
  const what = '村主任停了我家的低保，问谁让我写的'
  const token = tokenOn(await phone.get('/track/withdrawal'))
  const before = { _token: token, _request: 'retaliation-0', what, who: '东河乡 贾某' }
  const shut = await phone.post('/track/retaliation', before)
  expect(shut.statusCode).toBe(409)
  expect(shut.body).toContain(what)
  expect(shut.body).toContain('东河乡 贾某')
  await addOrgan(office)
  const keys = { requestId: 'retaliation-key', passphrase, identityPassphrase }
  expect((await office.as('discipline-head').post('/api/sealed/keys', keys)).statusCode).toBe(200)
  const door = await phone.get('/track/retaliation')
  expect(door.body).toContain('信访局、承办单位、经办人和管机器的人都看不到')
  expect(door.body).toContain('请向试验市纪委监委反映')
  const fields = { _token: tokenOn(door), _request: 'retaliation-1', what, who: '', when: '', reach: '' }
  const wrong = await phone.post('/track/retaliation', { ...fields, what: '', who: '长'.repeat(1001), when: '上个月' })
  expect(wrong.statusCode).toBe(422)
  for (const said of ['请写明发生了什么', '请控制在1000字以内', '上个月']) expect(wrong.body).toContain(said)
  const first = await phone.post('/track/retaliation', fields)
  const again = await phone.post('/track/retaliation', fields)
  expect(first.statusCode, first.body).toBe(200)
  const [, receipt = ''] = /<dd class="code">\s*([\w-]+)\s*<\/dd>/.exec(first.body) ?? []
  expect(receipt).not.toBe('')
  expect(again.body).toContain(receipt)
  const listed = await office.as('discipline-head').get('/api/sealed')
  expect(listed.body.split(receipt).length).toBe(2)
  const hers = (await phone.get('/track/petition')).body
  expect(hers).not.toContain(receipt)
  expect(hers).not.toContain('低保')
})

test('第十八条第一款：渠道、地址、电话、时间和查询办法都公布；没有填写的照实说', async () => {
  const contact = (await telephone().get('/contact')).body
  for (const name of ['咨询投诉电话', '接待场所', '接待时间', '通信地址', '在这个网站上写', '未填写，请向当地询问'])
    expect(contact).toContain(name)
  expect((await telephone().get('/')).body).toContain('href="/track"')
})

test('问她是谁的那一页，说明谁拿着、做什么用、拿哪些、留多久、怎样查看', async () => {
  const phone = telephone()
  await phone.post('/write')
  const { body } = await phone.get('/write/you')
  for (const told of ['谁拿着', '做什么用', '拿哪些', '最长30年', '凭编号和查询码查看']) expect(body).toContain(told)
})

test('第三十一条：该找谁只是建议，每一种后面都有「仍要提交」', async () => {
  for (const about of ['danger', 'lawsuit', 'crime', 'work', 'party', 'decision', 'discipline', 'other']) {
    const advice = await telephone().post('/where', { about })
    expect(advice.body, about).toContain('仍要提交，写信访')
    expect(advice.body, about).toContain('第三十')
  }
})
