import { createServer } from 'node:http'
import type { Server } from 'node:http'
import Provider from 'oidc-provider'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cookieOf, testOffice } from '../testing.ts'
import type { TestOffice } from '../testing.ts'
import { issuerOf, ssoBackPath, ssoPath } from './sso.ts'

const issuer = 'https://sso.example'
const publicUrl = 'https://petitions.example'
const registered = { clientId: 'dengwen', clientSecret: 'a secret of the two of them, long enough' }

let office: TestOffice
let provider: Server
let port = 0
/** Every address asked by the server itself. */
const asked: string[] = []
/** What is put in place of the issuer's answers, by path. */
const forged = new Map<string, object>()

/** A real OpenID provider behind what stands before every such server: something that speaks https for it. */
async function startProvider(): Promise<Server> {
  const made = new Provider(issuer, {
    clients: [
      {
        client_id: registered.clientId,
        client_secret: registered.clientSecret,
        redirect_uris: [publicUrl + ssoBackPath],
        token_endpoint_auth_method: 'client_secret_post',
      },
    ],
    pkce: { required: () => true },
    conformIdTokenClaims: false,
    claims: { openid: ['sub'], profile: ['preferred_username'] },
    findAccount: (_, sub) => ({ accountId: sub, claims: () => ({ sub, preferred_username: sub }) }),
    features: { devInteractions: { enabled: true } },
    cookies: { keys: ['a key for tests'] },
  })
  made.proxy = true
  const answer = made.callback()
  const server = createServer((request, response) => {
    void answer(request, response)
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const address = server.address()
  port = typeof address === 'object' && address !== null ? address.port : 0
  return server
}

const through = { 'x-forwarded-proto': 'https', 'x-forwarded-host': 'sso.example' }
const local = (url: string) => url.replace(issuer, `http://127.0.0.1:${String(port)}`)

const ask: typeof fetch = (url, options) => {
  const where = url instanceof Request ? url.url : String(url)
  asked.push(where)
  const answer = forged.get(new URL(where).pathname)
  if (answer !== undefined) return Promise.resolve(Response.json(answer))
  const headers = new Headers(options?.headers)
  for (const [name, value] of Object.entries(through)) headers.set(name, value)
  return fetch(local(where), { ...options, headers })
}

beforeAll(async () => {
  provider = await startProvider()
  office = await testOffice(undefined, [], {
    sso: { ...registered, issuer, publicUrl, claim: 'preferred_username', fetch: ask },
  })
})
afterAll(async () => {
  await office.close()
  provider.closeAllConnections()
  provider.close()
})

/** The browser at the provider: signs in there under a name, agrees, and returns where it is sent back to. */
async function atProvider(start: string, login: string): Promise<string> {
  const jar = new Map<string, string>()
  let next: Step | string = { url: new URL(start) }
  for (let steps = 0; steps < 20 && typeof next !== 'string'; steps += 1) next = await goThrough(next, login, jar)
  if (typeof next !== 'string') throw new Error('the provider never sent the browser back')
  return next
}

interface Step {
  readonly url: URL
  readonly form?: URLSearchParams
}

async function goThrough({ url, form }: Step, login: string, jar: Map<string, string>): Promise<Step | string> {
  const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
  const posted = form === undefined ? {} : { method: 'POST', body: form }
  const answer = await fetch(local(url.href), { redirect: 'manual', headers: { ...through, cookie }, ...posted })
  keepCookies(answer, jar)
  const location = answer.headers.get('location')
  if (location === null) return formOn(await answer.text(), url, login)
  const to = new URL(location, url)
  return to.origin === publicUrl ? to.pathname + to.search : { url: to }
}

function keepCookies(answer: Response, jar: Map<string, string>): void {
  for (const line of answer.headers.getSetCookie()) {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
    if (value === '') jar.delete(name)
    else jar.set(name, value)
  }
}

function formOn(page: string, url: URL, login: string): Step {
  const prompt = /name="prompt" value="(\w+)"/.exec(page)?.[1]
  if (prompt === undefined) throw new Error(`the provider says: ${page.slice(0, 300)}`)
  const form = new URLSearchParams(prompt === 'login' ? { prompt, login, password: 'any' } : { prompt })
  return { url: new URL(/action="([^"]+)"/.exec(page)?.[1] ?? '', url), form }
}

async function leave(next = '/desk') {
  const answer = await office.app.inject({ url: `${ssoPath}?next=${encodeURIComponent(next)}` })
  return { answer, to: String(answer.headers.location), cookie: cookieOf(answer) }
}

const comeBack = (url: string, cookie: string) => office.app.inject({ url, headers: { cookie } })

function sessionCookieOf(answer: Awaited<ReturnType<typeof comeBack>>): string {
  const lines = [answer.headers['set-cookie'] ?? []].flat()
  return lines.find((line) => line.startsWith('dengwen='))?.split(';')[0] ?? ''
}

describe('统一身份认证', () => {
  test('认证以后，按账号对上本系统的人，回到原来要去的页面', async () => {
    const { answer, to, cookie } = await leave('/desk/petitions')
    expect(answer.statusCode).toBe(303)
    const { origin, searchParams } = new URL(to)
    expect(origin).toBe(issuer)
    expect(searchParams.get('code_challenge_method')).toBe('S256')
    for (const name of ['state', 'nonce', 'code_challenge']) expect(searchParams.get(name)?.length).toBeGreaterThan(20)
    const back = await comeBack(await atProvider(to, 'water'), cookie)
    expect([back.statusCode, back.headers['refresh']]).toEqual([200, '0; url=/desk/petitions'])
    const me = await comeBack('/api/session', sessionCookieOf(back))
    expect(me.json()).toMatchObject({ login: 'water', role: 'handler' })
  })

  test('认证平台有、本系统没有的人进不来，也不会因此有了账号', async () => {
    const before = (await office.as('security').get('/api/staff')).body
    const { to, cookie } = await leave()
    const back = await comeBack(await atProvider(to, 'stranger'), cookie)
    expect([back.statusCode, sessionCookieOf(back)]).toEqual([401, ''])
    expect((await office.as('security').get('/api/staff')).body).toBe(before)
  })

  test('别人的答复、改过的状态、没有出发过的，都进不来；同一个答复不能用第二次', async () => {
    const [mine, theirs] = [await leave(), await leave()]
    const answer = await atProvider(theirs.to, 'water')
    const state = new URL(answer, publicUrl).searchParams.get('state') ?? ''
    expect((await comeBack(answer, mine.cookie)).statusCode, '别人的答复').toBe(401)
    expect((await comeBack(answer.replace(state, 'x'.repeat(43)), theirs.cookie)).statusCode, '改过状态').toBe(401)
    expect((await comeBack(answer, '')).statusCode, '没有出发过').toBe(401)
    expect((await comeBack(answer, 'dengwen-sso=AAAA')).statusCode, '伪造的行程').toBe(401)
    expect((await comeBack(answer, theirs.cookie)).statusCode).toBe(200)
    expect((await comeBack(answer, theirs.cookie)).statusCode, '第二次').toBe(401)
  })

  test('十分钟以后才回来的，不认', async () => {
    const { to, cookie } = await leave()
    const answer = await atProvider(to, 'water')
    office.wait(10 * 60_000)
    expect((await comeBack(answer, cookie)).statusCode).toBe(401)
  })

  test('只去配置的那个地址：平台自己的说明里写着别处的，也不去', async () => {
    expect(new Set(asked.map((url) => new URL(url).origin))).toEqual(new Set([issuer]))
    const inside = 'http://169.254.169.254'
    forged.set('/.well-known/openid-configuration', {
      ...{
        issuer,
        authorization_endpoint: `${issuer}/auth`,
        token_endpoint: `${inside}/token`,
        jwks_uri: `${inside}/k`,
      },
    })
    const led = await testOffice(undefined, [], {
      sso: { ...registered, issuer, publicUrl, claim: 'preferred_username', fetch: ask },
    })
    const start = await led.app.inject({ url: ssoPath })
    const state = new URL(String(start.headers.location)).searchParams.get('state') ?? ''
    const back = `${ssoBackPath}?code=abc&state=${state}&iss=${encodeURIComponent(issuer)}`
    const answer = await led.app.inject({ url: back, headers: { cookie: cookieOf(start) } })
    expect(answer.statusCode).toBe(401)
    expect(asked.filter((url) => !url.startsWith(issuer))).toEqual([])
    forged.set('/.well-known/openid-configuration', {
      ...{ issuer, authorization_endpoint: 'https://evil.example/auth', token_endpoint: `${issuer}/token` },
    })
    await led.close()
    const misled = await testOffice(undefined, [], {
      sso: { ...registered, issuer, publicUrl, claim: 'preferred_username', fetch: ask },
    })
    expect((await misled.app.inject({ url: ssoPath })).statusCode).toBe(503)
    await misled.close()
    forged.clear()
  })

  test('平台连不上时说明白，口令照样能登录', async () => {
    const down: typeof fetch = () => Promise.reject(new Error('no route'))
    const alone = await testOffice(undefined, [], {
      sso: { ...registered, issuer, publicUrl, claim: 'sub', fetch: down },
    })
    const answer = await alone.app.inject({ url: ssoPath })
    expect(answer.statusCode).toBe(503)
    expect(await alone.signIn('water')).not.toBe('')
    await alone.close()
  })

  test('http 的、写错的地址，启动时就拒绝', () => {
    expect(issuerOf({ issuer, publicUrl }).origin).toBe(issuer)
    for (const wrong of ['http://sso.example', 'sso'])
      expect(() => issuerOf({ issuer: wrong, publicUrl })).toThrow('DENGWEN_OIDC_ISSUER')
    expect(() => issuerOf({ issuer, publicUrl: 'petitions' })).toThrow('DENGWEN_PUBLIC_URL')
  })
})
