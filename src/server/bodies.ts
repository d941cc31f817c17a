import type { FastifyInstance } from 'fastify'
import { ProblemError, unreadable, unstorable } from './problem.ts'

const deepest = 32

/** How bodies are read: JSON not too deep, forms as their fields, uploads handed on as a stream. */
export function readBodies(app: FastifyInstance): void {
  const parseJson = app.getDefaultJsonParser('error', 'error')
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    const text = body.toString()
    if (isTooDeep(text)) done(new ProblemError(unreadable))
    else
      void parseJson(request, text, (error, value) => {
        if (error === null && !isStorable(value)) done(new ProblemError(unstorable))
        else done(error, value)
      })
  })
  app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_, body, done) => {
    const fields = new URLSearchParams(body.toString())
    if (isStorable([...fields])) done(null, fields)
    else done(new ProblemError(unstorable))
  })
  app.addContentTypeParser('application/octet-stream', (_, payload, done) => {
    done(null, payload)
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

/** Neither PostgreSQL nor JSON can hold a null character or half of a surrogate pair: nobody writes one on purpose. */
export function isStorable(value: unknown): boolean {
  if (typeof value === 'string') return value.isWellFormed() && !value.includes('\u0000')
  if (typeof value !== 'object' || value === null) return true
  return Object.entries(value).every(([name, each]: [string, unknown]) => isStorable(name) && isStorable(each))
}
