import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'

/** The one style sheet of every page. */
export const style = readFileSync(path.join(import.meta.dirname, 'style.css'))

/** Changes with the sheet, so that it may be kept for ever. */
export const stylePath = `/assets/style.${createHash('sha256').update(style).digest('hex').slice(0, 12)}.css`
