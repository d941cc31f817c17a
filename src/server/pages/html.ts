/** Text that is already HTML. Only `html` makes it, so nothing reaches a page unescaped. */
export class Html {
  readonly text: string

  constructor(text: string) {
    this.text = text
  }
}

export type Part = string | number | Html | false | null | undefined | readonly Part[]

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => escapes[character] ?? character)
}

function textOf(part: Part): string {
  if (part === false || part === null || part === undefined) return ''
  if (part instanceof Html) return part.text
  if (typeof part === 'string') return escaped(part)
  return typeof part === 'number' ? String(part) : part.map(textOf).join('')
}

/** A piece of page: what is put into it is escaped, unless it is a piece of page itself. Attributes go in quotes. */
export function html(pieces: TemplateStringsArray, ...parts: readonly Part[]): Html {
  const rest = parts.map((part, at) => textOf(part) + (pieces[at + 1] ?? ''))
  return new Html((pieces[0] ?? '') + rest.join(''))
}
