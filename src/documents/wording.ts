import type { Fields } from './field.ts'

/** What a drafter wrote: the fields it replaces, and headings that are no field of this paper. */
export interface Wording {
  readonly values: Readonly<Record<string, string>>
  readonly unknown: readonly string[]
}

const HEADING = /^\s*【([^【】]+)】[ \t　]*/u

/**
 * Reads 【事实和理由】… : each heading at the start of a line names a field by its label, all up to the next is what stands
 * in it. Words before the first heading belong to nothing and are returned as unknown.
 */
export function readWording(text: string, fields: Fields): Wording {
  const names = new Map(Object.entries(fields).map(([name, { label }]) => [label, name]))
  const values: Record<string, string> = {}
  const unknown: string[] = []
  for (const { label, body } of blocksOf(text)) {
    const name = names.get(label)
    if (name === undefined) unknown.push(label === '' ? body : label)
    else values[name] = body
  }
  return { values, unknown }
}

function blocksOf(text: string): readonly { readonly label: string; readonly body: string }[] {
  const blocks: { label: string; body: string }[] = []
  for (const line of text.split(/\r?\n/u)) {
    const heading = HEADING.exec(line)
    const last = blocks.at(-1)
    if (heading !== null) blocks.push({ label: (heading[1] ?? '').trim(), body: line.slice(heading[0].length) })
    else if (last !== undefined) last.body += `\n${line}`
    else if (line.trim() !== '') blocks.push({ label: '', body: line })
  }
  return blocks.map(({ label, body }) => ({ label, body: body.trim() }))
}
