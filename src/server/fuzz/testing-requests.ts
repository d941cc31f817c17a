import type { Role } from '../../petition/facts.ts'
import { isActName } from '../../permits/available-actions.ts'
import { isPermitted } from '../../permits/table.ts'
import type { Random } from '../../demonstration/random.ts'
import { sound, spoiler, spoilt } from './testing-draws.ts'
import type { Drawing } from './testing-draws.ts'
import type { Operation } from './testing-schema.ts'

/** Support for tests: whole requests drawn from the published document; no other file may import it. */

export interface Drawn {
  readonly method: string
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly payload: string | Buffer | undefined
  /** Nothing in it was spoilt: it may well be done. */
  readonly isSound: boolean
  readonly login: string | undefined
}

/** Somebody who can sign in, and where she sits towards the petitions of the pool. */
export interface Caller {
  readonly login: string
  readonly role: Role
  readonly relation: 'office' | 'lead' | 'other'
}

/** `soundness`: how many of ten nothing is spoilt in. */
export function drawRequest(
  drawing: Drawing,
  operations: readonly Operation[],
  callers: readonly Caller[],
  soundness = 6,
): Drawn {
  const { random } = drawing
  const operation = pickOperation(random, operations)
  const isSound = random.next() < soundness / 10
  const login = isSound
    ? whoMay(random, operation, callers)
    : random.pick([...callers, ...callers, { login: undefined }]).login
  const body = bodyOf(drawing, operation, isSound)
  return {
    method: !isSound && random.next() < 0.03 ? random.pick(['PUT', 'DELETE', 'PATCH', 'OPTIONS']) : operation.method,
    url: urlOf(drawing, operation, isSound),
    headers: { ...body.headers, ...headersOf(random, isSound) },
    payload: body.payload,
    ...{ isSound, login },
  }
}

/** Acts are where the law is: they come oftener than reading. */
function pickOperation(random: Random, operations: readonly Operation[]): Operation {
  const acts = operations.filter(({ path }) => path.includes('/acts/'))
  return random.next() < 0.7 && acts.length > 0 ? random.pick(acts) : random.pick(operations)
}

function whoMay(random: Random, { path }: Operation, callers: readonly Caller[]): string | undefined {
  if (path.startsWith('/api/track')) return undefined
  const act = path.split('/acts/')[1] ?? ''
  const able = isActName(act) ? callers.filter(({ role, relation }) => isPermitted(role, relation, act)) : callers
  return random.pick(able.length > 0 ? able : callers).login
}

function urlOf(drawing: Drawing, { path, parameters }: Operation, isSound: boolean): string {
  const { random } = drawing
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    encoded(random, pathValue(drawing, { name, path, isSound })),
  )
  const query = parameters
    .filter((each) => each.in === 'query' && (each.required || random.next() < 0.5))
    .map(({ name, schema }) => {
      const value = sound(drawing, schema, name)
      return `${name}=${encoded(random, isSound || random.next() < 0.5 ? value : spoiler(random))}`
    })
  return query.length === 0 ? filled : `${filled}?${query.join('&')}`
}

function pathValue(
  { random, pool }: Drawing,
  { name, path, isSound }: { readonly name: string; readonly path: string; readonly isSound: boolean },
): unknown {
  if (!isSound && random.next() < 0.4) return spoiler(random)
  if (name === 'id' && path.includes('/petitions/')) return random.pick(pool.petitions)
  const known: Readonly<Record<string, readonly string[]>> = {
    ledger: ['petitions', 'units', 'activities'],
    kind: ['handlingOpinion', 'extensionNotice'],
    paper: ['1', '1.docx', '1.html'],
    act: ['accept', 'extend'],
    digest: ['a'.repeat(64)],
  }
  return random.pick(known[name] ?? ['1', random.uuid()])
}

/** As a browser would, now and then as somebody who means it ill. */
function encoded(random: Random, value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  const short = text.slice(0, 3000).toWellFormed()
  return random.next() < 0.02 ? `${encodeURIComponent(short)}%ff%00%` : encodeURIComponent(short)
}

function headersOf(random: Random, isSound: boolean): Record<string, string> {
  const sent = { 'x-dengwen': '1', 'idempotency-key': random.uuid() }
  if (isSound) return sent
  return random.pick<Record<string, string>>([
    sent,
    {},
    { ...sent, origin: 'https://elsewhere.example' },
    { ...sent, 'sec-fetch-site': 'cross-site' },
    { ...sent, 'idempotency-key': random.pick(['', 'x', 'y'.repeat(500), 'é'.repeat(20)]) },
    { ...sent, accept: '*/*;q=0,\u00ff', 'accept-encoding': 'gzip;q=9', 'x-forwarded-for': "1.1.1.1, ' or 1" },
    { ...sent, cookie: 'dengwen=x; dengwen=; __proto__=1' },
    { ...sent, 'content-type': random.pick(['text/xml', 'application/json; charset=utf-7', 'application/jsonx', '']) },
  ])
}

interface Body {
  readonly headers: Record<string, string>
  readonly payload: string | Buffer | undefined
}

function bodyOf(drawing: Drawing, operation: Operation, isSound: boolean): Body {
  const { random } = drawing
  const [type, content] = Object.entries(operation.requestBody?.content ?? {})[0] ?? []
  if (operation.method === 'GET' || operation.method === 'DELETE') return { headers: {}, payload: undefined }
  if (/attachments$/.test(operation.path)) {
    const isHers = operation.path.startsWith('/api/track')
    return multipart(drawing, isSound, isHers ? ['no', 'code', 'requestId'] : ['requestId', 'on', 'from'])
  }
  if (type === 'application/octet-stream' || content?.schema === undefined) return octets(random)
  return jsonOf(random, sound(drawing, content.schema), isSound)
}

function jsonOf(random: Random, value: unknown, isSound: boolean): Body {
  const json = JSON.stringify(isSound ? value : spoilt(random, value))
  const headers = { 'content-type': 'application/json' }
  if (isSound || random.next() < 0.85) return { headers, payload: json }
  return {
    headers,
    payload: random.pick([json.slice(0, -1), `${json}}`, '', 'null', '[', `\ufeff${json}`, '"'.repeat(999)]),
  }
}

function octets(random: Random): Body {
  const payload = random.pick([
    Buffer.alloc(0),
    Buffer.from('PK\u0003\u0004broken'),
    Buffer.from('%PDF-1.7'),
    Buffer.alloc(3000, 7),
  ])
  return { headers: { 'content-type': 'application/octet-stream' }, payload }
}

function multipart({ random, pool }: Drawing, isSound: boolean, asked: readonly string[]): Body {
  const boundary = isSound ? 'fuzz' : random.pick(['fuzz', 'f u z z', 'é', '"', 'x'.repeat(80)])
  const wild = (text: string) => (isSound || random.next() < 0.6 ? text : String(spoiler(random)).slice(0, 2000))
  const fields = {
    requestId: random.uuid(),
    on: pool.today,
    from: 'petitioner',
    no: random.pick(pool.numbers),
    code: random.pick(pool.codes),
  }
  const names = isSound ? asked : random.shuffled(Object.keys(fields)).slice(0, random.whole(0, 5))
  const parts = Object.entries(fields)
    .filter(([name]) => names.includes(name))
    .map(([name, value]) => part(boundary, `name="${wild(name)}"`, wild(value)))
  const file = random.pick([`字 ${random.uuid()}`, '%PDF-1.4 x', '\u0000\u0001', '<svg onload=x>', ''])
  parts.push(part(boundary, `name="files"; filename="${wild('a.txt')}"`, file))
  const end = isSound || random.next() < 0.8 ? `--${boundary}--\r\n` : ''
  return {
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
    payload: `${parts.join('')}${end}`,
  }
}

function part(boundary: string, disposition: string, content: string): string {
  return `--${boundary}\r\ncontent-disposition: form-data; ${disposition}\r\n\r\n${content}\r\n`
}
