import type { FastifyInstance } from 'fastify'
import { ProblemError, unreadable } from './problem.ts'

const deepest = 32

/** How bodies are read: JSON not too deep, forms as their fields, uploads handed on as a stream or as bytes. */
export function readBodies(app: FastifyInstance): void {
  const parseJson = app.getDefaultJsonParser('error', 'error')
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    const text = body.toString()
    if (isTooDeep(text)) done(new ProblemError(unreadable))
    else void parseJson(request, text, done)
  })
  app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_, body, done) => {
    done(null, new URLSearchParams(body.toString()))
  })
  app.addContentTypeParser('application/octet-stream', (_, payload, done) => {
    done(null, payload)
  })
  app.addContentTypeParser('multipart/form-data', { parseAs: 'buffer' }, (_, body, done) => {
    done(null, body)
  })
}

/** Counts brackets outside strings, so that no parser has to descend into what was built to exhaust it. */
function isTooDeep(text: string): boolean {
  let depth = 0
  let inString = false
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at]
    if (inString) {
      if (character === '\\') at += 1
      else if (character === '"') inString = false
    } else if (character === '"') inString = true
    else if (character === '{' || character === '[') depth += 1
    else if (character === '}' || character === ']') depth -= 1
    if (depth > deepest) return true
  }
  return false
}

/** A form as it was sent: every field with its values, and the file that came along. */
export interface Form {
  readonly fields: ReadonlyMap<string, readonly string[]>
  readonly file?: { readonly name: string; readonly bytes: Buffer } | undefined
}

export const noForm: Form = { fields: new Map() }

/** @throws {ProblemError} when the body is no form, or is broken off */
export function formOf(body: unknown, contentType: string | undefined): Form {
  if (body instanceof URLSearchParams) return { fields: grouped([...body]) }
  const boundary = /boundary=(?:"([^"]{1,70})"|([^;\s]{1,70}))/.exec(contentType ?? '')
  if (!(body instanceof Buffer) || boundary === null) throw new ProblemError(unreadable)
  const parts = partsOf(body, Buffer.from(`--${boundary[1] ?? boundary[2] ?? ''}`))
  const file = parts.find((part) => part.fileName !== undefined)
  const fields = parts.flatMap(({ name, fileName, bytes }): [string, string][] =>
    fileName === undefined ? [[name, bytes.toString('utf8')]] : [],
  )
  return {
    fields: grouped(fields),
    ...(file?.fileName !== undefined && { file: { name: file.fileName, bytes: file.bytes } }),
  }
}

interface Part {
  readonly name: string
  readonly fileName: string | undefined
  readonly bytes: Buffer
}

const lineBreak = Buffer.from('\r\n')
const headEnd = Buffer.from('\r\n\r\n')

/** multipart/form-data (RFC 7578) as browsers send it; a part never ends but at a line break and the boundary. */
function partsOf(body: Buffer, boundary: Buffer): Part[] {
  const parts: Part[] = []
  const between = Buffer.concat([lineBreak, boundary])
  let at = body.indexOf(boundary)
  while (at !== -1) {
    const start = at + boundary.length
    if (body.subarray(start, start + 2).toString() === '--') return parts
    const headAt = start + lineBreak.length
    const bodyAt = body.indexOf(headEnd, headAt) + headEnd.length
    const end = body.indexOf(between, bodyAt)
    if (bodyAt < headAt || end === -1) break
    parts.push(partOf(body.subarray(headAt, bodyAt).toString('utf8'), body.subarray(bodyAt, end)))
    at = end + lineBreak.length
  }
  throw new ProblemError(unreadable)
}

function partOf(head: string, bytes: Buffer): Part {
  const [, name] = /;\s*name="([^"]*)"/i.exec(head) ?? []
  const [, fileName] = /;\s*filename="([^"]*)"/i.exec(head) ?? []
  if (name === undefined) throw new ProblemError(unreadable)
  return { name, fileName, bytes }
}

function grouped(entries: readonly (readonly [string, string])[]): ReadonlyMap<string, readonly string[]> {
  const fields = new Map<string, string[]>()
  for (const [name, value] of entries) fields.set(name, [...(fields.get(name) ?? []), value])
  return fields
}
