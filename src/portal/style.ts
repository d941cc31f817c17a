import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Answer, Screen } from '../server/screen.ts'

/** The portal's own sheet, without the blanks it is written with: it comes over the slowest of lines. */
const style = read('style.css')
  .replaceAll(/\/\*[\s\S]*?\*\//g, '')
  .replaceAll(/\s+/g, ' ')
  .trim()

/** The one script of the portal, without its comments and indentation. */
const upload = read('upload.js')
  .replaceAll(/^\s*(?:\/\/.*|\/\*\*.*\*\/)$/gm, '')
  .replaceAll(/\n\s*/g, '\n')

export const portalStylePath = pathOf(style, 'css')
export const uploadScriptPath = pathOf(upload, 'js')

export const assetScreens: readonly Screen[] = [
  asset(portalStylePath, 'text/css; charset=utf-8', style),
  asset(uploadScriptPath, 'text/javascript; charset=utf-8', upload),
]

function read(name: string): string {
  return readFileSync(path.join(import.meta.dirname, name), 'utf8')
}

/** Changes with what it holds, so that it may be kept for ever. */
function pathOf(text: string, ending: string): string {
  return `/assets/portal.${createHash('sha256').update(text).digest('hex').slice(0, 12)}.${ending}`
}

function asset(place: string, mediaType: string, text: string): Screen {
  const answer: Answer = { kind: 'asset', mediaType, text }
  return { method: 'GET', path: place, needs: 'anyone', answer: () => Promise.resolve(answer) }
}
