import { isUnattended } from '../live/attended.ts'
import { keepFile } from './keep-file.ts'
import { NotDone, offline, readProblem } from './problem.ts'
import { trustedAnswer } from './trusted-answer.ts'

type Query = Readonly<Record<string, string | number | boolean | undefined>>

/** A path with what is asked beside it; what is left open is left out. */
function withQuery(path: string, query: Query = {}): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== '')
  const text = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString()
  return text === '' ? path : `${path}?${text}`
}

/** @throws {NotDone} with the server's own reason, or that it can't be reached */
export async function get<T>(path: string, query?: Query): Promise<T> {
  return trustedAnswer<T>(await ask(withQuery(path, query), {}))
}

/** Hands a file to the browser to keep, under the name the server gives it. @throws {NotDone} */
export async function getFile(path: string, query?: Query): Promise<void> {
  await keepFile(await ask(withQuery(path, query), {}))
}

/** @throws {NotDone} */
export async function remove(path: string): Promise<void> {
  await ask(path, { method: 'DELETE' })
}

async function ask(path: string, init: RequestInit): Promise<Response> {
  const headers = new Headers(init.headers)
  headers.set('x-dengwen', '1')
  if (isUnattended()) headers.set('x-dengwen-unattended', '1')
  const answer = await fetch(path, { ...init, headers, credentials: 'same-origin' }).catch(() => {
    throw new NotDone(offline)
  })
  if (answer.ok) return answer
  const body: unknown = await answer.json().catch(() => undefined)
  throw new NotDone(readProblem(answer.status, body))
}

/** @throws {NotDone} */
export async function post<T>(path: string, body: object): Promise<T> {
  return trustedAnswer<T>(await ask(path, inJson(body)))
}

/** What is answered with nothing but that it was taken. @throws {NotDone} */
export async function tell(path: string, body: object): Promise<void> {
  await ask(path, inJson(body))
}

/** Lays down what stands there from now on. @throws {NotDone} */
export async function put(path: string, body: object): Promise<void> {
  await ask(path, { ...inJson(body), method: 'PUT' })
}

/** The same of a file as it is. @throws {NotDone} */
export async function putFile(path: string, file: Blob): Promise<void> {
  await ask(path, { method: 'PUT', headers: { 'content-type': 'application/octet-stream' }, body: file })
}

function inJson(body: object): RequestInit {
  return { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
}

/** A file as it is; `requestId` makes sending it twice count once. @throws {NotDone} */
export async function postFile<T>(path: string, file: Blob, requestId?: string): Promise<T> {
  const headers = {
    'content-type': 'application/octet-stream',
    ...(requestId !== undefined && { 'idempotency-key': requestId }),
  }
  return trustedAnswer<T>(await ask(path, { method: 'POST', headers, body: file }))
}

/** The same for a file that is made of what is sent. @throws {NotDone} */
export async function postForFile(path: string, body: object): Promise<void> {
  await keepFile(await ask(path, inJson(body)))
}
