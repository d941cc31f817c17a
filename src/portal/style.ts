import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Screen } from '../server/screen.ts'

/** The portal's own sheet, without the blanks it is written with: it comes over the slowest of lines. */
const style = readFileSync(path.join(import.meta.dirname, 'style.css'), 'utf8')
  .replaceAll(/\/\*[\s\S]*?\*\//g, '')
  .replaceAll(/\s+/g, ' ')
  .trim()

/** Changes with the sheet, so that it may be kept for ever. */
export const portalStylePath = `/assets/portal.${createHash('sha256').update(style).digest('hex').slice(0, 12)}.css`

export const styleScreen: Screen = {
  method: 'GET',
  path: portalStylePath,
  needs: 'anyone',
  answer: () => Promise.resolve({ kind: 'asset', mediaType: 'text/css; charset=utf-8', text: style }),
}
