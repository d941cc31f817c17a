import type { FastifyInstance } from 'fastify'
import { ProblemError, unreadable } from './problem.ts'

const deepest = 32

/** How bodies are read: JSON not too deep, forms as their fields, uploads handed on as a stream. */
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
