import { get } from 'node:http'
import type { IncomingMessage } from 'node:http'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newRequest, registration, testOffice } from '../testing.ts'
import type { Caller, TestOffice } from '../testing.ts'
import { liveChange } from './live-change.ts'
import { everyMs, mostStreams } from './live.ts'

let office: TestOffice
let address: string
beforeAll(async () => {
  office = await testOffice(undefined, [], { metronome: everyMs(10) })
  address = await office.app.listen({ host: '127.0.0.1', port: 0 })
})
afterAll(() => office.close())

/** Signed in once: signing in is limited. */
const callers = new Map<string, Caller>()
function as(login: string): Caller {
  const caller = callers.get(login) ?? office.as(login)
  callers.set(login, caller)
  return caller
}

/** Each on a connection of its own, that is closed with it. */
function ask(cookie: string, accept = 'text/event-stream'): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    get(`${address}/api/live`, { agent: false, headers: { cookie, accept } }, resolve).on('error', reject)
  })
}

/** Somebody's open window. */
interface Window {
  /** The subjects of the next message. */
  next(): Promise<readonly string[]>
  /** Everything said until the stream ended. */
  rest(): Promise<string>
  close(): void
}

async function windowOf(cookie: string): Promise<Window> {
  const answer = await ask(cookie)
  expect(answer.statusCode).toBe(200)
  expect(answer.headers['content-type']).toBe('text/event-stream; charset=utf-8')
  const pieces = answer.setEncoding('utf8').iterator({ destroyOnReturn: false })
  let unread = ''
  const more = async () => {
    const piece = await pieces.next()
    if (piece.done !== true) unread += String(piece.value)
    return piece.done !== true
  }
  const next = async (): Promise<readonly string[]> => {
    const [whole = '', data = ''] = /event: changed\ndata: (.*)\n\n/.exec(unread) ?? []
    if (whole !== '') {
      unread = unread.slice(unread.indexOf(whole) + whole.length)
      return liveChange.parse(JSON.parse(data)).subjects
    }
    if (!(await more())) throw new Error(`the stream ended: ${unread}`)
    return next()
  }
  const rest = async (): Promise<string> => ((await more()) ? rest() : unread)
  return { next, rest, close: () => answer.destroy() }
}

async function registered(): Promise<string> {
  const answer = await as('registrar').post('/api/petitions', { requestId: newRequest(), ...registration })
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json<{ petition: { id: string } }>().petition.id
}

async function act(login: string, petition: string, name: string, input: object, texts: object = {}): Promise<void> {
  const body = { requestId: newRequest(), input: { on: '2025-03-03', ...input }, texts }
  const answer = await as(login).post(`/api/petitions/${petition}/acts/${name}`, body)
  expect(answer.statusCode, answer.body).toBe(200)
}

async function sentTo(unit: string): Promise<string> {
  const id = await registered()
  await act('registrar', id, 'confirmKind', { kind: 'appeal', accusedUnits: [] })
  await act('registrar', id, 'transfer', { units: [unit] })
  return id
}

/** Every subject named up to the message that names this one. Acts that two beats found name theirs twice. */
async function heardUntil(window: Window, subject: string): Promise<ReadonlySet<string>> {
  const heard = new Set<string>()
  while (!heard.has(subject)) for (const each of await window.next()) heard.add(each)
  return heard
}

describe('同事刚办了什么', () => {
  test('单位的人只听得到自己看得见的：别的单位的件，一个字也没有', async () => {
    const window = await windowOf(await office.signIn('water'))
    await sentTo('housing')
    const own = await sentTo('water')
    const after = await sentTo('water')
    expect([own, after]).toEqual(expect.arrayContaining([...(await heardUntil(window, after))]))
    await act('registrar', own, 'hideName', {}, { request: '请不要告诉单位我的姓名' })
    const others = await sentTo('housing')
    await act('housing', others, 'accept', { assignment: '1', route: 'petitionProcedure' })
    const next = await sentTo('water')
    expect([after, next]).toEqual(expect.arrayContaining([...(await heardUntil(window, next))]))
    window.close()
  })

  test('信访局的人听得到登记和单位办的', async () => {
    const window = await windowOf(await office.signIn('registrar-2'))
    const id = await sentTo('water')
    expect(await heardUntil(window, id)).toContain(id)
    const after = await sentTo('water')
    await heardUntil(window, after)
    await act('water', id, 'accept', { assignment: '1', route: 'petitionProcedure' })
    expect(await heardUntil(window, id)).toContain(id)
    window.close()
  })

  test('第三十条第三款：写明被检举控告以后，他们再也听不到这一件', async () => {
    const id = await sentTo('water')
    const window = await windowOf(await office.signIn('water'))
    const before = await sentTo('water')
    await heardUntil(window, before)
    await act('registrar', id, 'nameAccused', { accusedUnits: ['water'] })
    const own = await sentTo('water')
    expect([before, own]).toEqual(expect.arrayContaining([...(await heardUntil(window, own))]))
    window.close()
  })

  test('管系统的人什么也听不到', async () => {
    const cookie = await office.signIn('admin')
    const [window, registrar] = [await windowOf(cookie), await windowOf(await office.signIn('registrar'))]
    await sentTo('water')
    await registrar.next()
    await office.app.inject({ method: 'DELETE', url: '/api/session', headers: { cookie, 'x-dengwen': '1' } })
    await sentTo('water')
    expect((await window.rest()).replaceAll(/^: \n\n/gm, '')).toBe('retry: 5000\n\nevent: ended\ndata: {}\n\n')
    registrar.close()
  })
})

describe('一直开着的窗口', () => {
  test('退出登录，就到此为止', async () => {
    const cookie = await office.signIn('housing')
    const window = await windowOf(cookie)
    await office.app.inject({ method: 'DELETE', url: '/api/session', headers: { cookie, 'x-dengwen': '1' } })
    expect(await window.rest()).toContain('event: ended')
  })

  test('没有人在，开着的窗口和它自己要的更新都留不住登录：三十分钟后照样到期', async () => {
    const cookie = await office.signIn('labour')
    const window = await windowOf(cookie)
    office.wait(16 * 60_000)
    const headers = { cookie, 'x-dengwen-unattended': '1' }
    expect((await office.app.inject({ url: '/api/duties', headers })).statusCode).toBe(200)
    office.wait(16 * 60_000)
    expect(await window.rest()).toContain('event: ended')
    expect((await office.app.inject({ url: '/api/duties', headers })).statusCode).toBe(401)
  })

  test('不按事件流来取的，不占着连接；没有登录的没有；开得过多的，说明怎么办', async () => {
    const cookie = await office.signIn('head')
    const plain = await office.app.inject({ url: '/api/live', headers: { cookie } })
    expect([plain.statusCode, plain.json()]).toMatchObject([406, { title: '须以事件流读取' }])
    expect((await office.app.inject({ url: '/api/live', headers: { accept: 'text/event-stream' } })).statusCode).toBe(
      401,
    )
    const open = []
    for (let at = 0; at < mostStreams; at += 1) open.push(await windowOf(cookie))
    const refused = await ask(cookie)
    refused.destroy()
    expect(refused.statusCode).toBe(429)
    for (const each of open) each.close()
    await expect
      .poll(async () => {
        const again = await ask(cookie)
        again.destroy()
        return again.statusCode
      })
      .toBe(200)
  })

  test('关停服务器时，每一个都结束，不用等', async () => {
    const window = await windowOf(await office.signIn('county'))
    await Promise.all([office.app.close(), window.rest()])
  })
})
