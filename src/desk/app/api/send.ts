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

/** A file as the server sends it. @throws {NotDone} */
export async function getFile(path: string, query?: Query): Promise<Blob> {
  return (await ask(withQuery(path, query), {})).blob()
}

/** @throws {NotDone} */
export async function remove(path: string): Promise<void> {
  await ask(path, { method: 'DELETE' })
}

async function ask(path: string, init: RequestInit): Promise<Response> {
  const headers = new Headers(init.headers)
  headers.set('x-dengwen', '1')
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

/** Asks for a file that is made of what is sent, and hands it to the browser to keep. @throws {NotDone} */
export async function postForFile(path: string, body: object): Promise<void> {
  const headers = { 'content-type': 'application/json' }
  const answer = await ask(path, { method: 'POST', headers, body: JSON.stringify(body) })
  const [, name = ''] = /filename\*=UTF-8''([^;]+)/.exec(answer.headers.get('content-disposition') ?? '') ?? []
  const address = URL.createObjectURL(await answer.blob())
  const link = document.createElement('a')
  link.href = address
  link.download = decodeURIComponent(name)
  link.click()
  URL.revokeObjectURL(address)
}
