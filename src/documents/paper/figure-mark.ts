import { Bookmark, BookmarkEnd, BookmarkStart, type ParagraphChild } from 'docx'
import type { Source } from './paper.ts'

/** Word takes no longer bookmark name. */
const LONGEST = 40
/** Word takes letters, digits and the underscore. */
const NOT_IN_A_NAME = /[^\p{L}\p{Nd}.]/gu

/** What is bookmarked, so that a saved file can be held against what it was made from. */
const prefixes = { figure: 'fig', check: 'chk', day: 'day', entry: 'ent' } as const
const kinds = new Map<string, string>(Object.entries(prefixes).map(([kind, prefix]) => [prefix, kind]))

type Marked = keyof typeof prefixes

function isMarked(kind: string | undefined): kind is Marked {
  return kind !== undefined && Object.hasOwn(prefixes, kind)
}

/**
 * The name of the bookmark around the `n`-th traced stretch of a paper: `fig7_flow_visit_county`, `chk2_…`. Bookmarks
 * survive editing and saving in Word, WPS and LibreOffice, whereas LibreOffice 7 drops the tags of content controls.
 * A name longer than 40 characters is cut; `n` still tells it apart.
 */
export function bookmarkName(n: number, source: Source & { readonly kind: Marked }): string {
  const id = source.id.replace(NOT_IN_A_NAME, (character) => `_0${hex(character)}_`).replaceAll('.', '_')
  return [...`${prefixes[source.kind]}${n}_${id}`].slice(0, LONGEST).join('')
}

/** What a bookmark marks; undefined for a bookmark that is none of ours. An id that was cut is given as far as it goes. */
export function sourceOfBookmark(name: string): (Source & { readonly kind: Marked }) | undefined {
  const match = /^(fig|chk|day|ent)\d+_(.+)$/u.exec(name)
  const kind = kinds.get(match?.[1] ?? '')
  if (match?.[2] === undefined || !isMarked(kind)) return undefined
  const id = match[2].replace(/_0([0-9A-F]+)_|_/g, (_, code: string | undefined) =>
    code === undefined ? '.' : String.fromCodePoint(Number.parseInt(code, 16)),
  )
  return { kind, id }
}

/** How much of an id every bookmark holds, whatever its number: the prefix and four digits leave so much. */
const KEPT = LONGEST - 8

/** What a bookmark stands for, without its number: the same wherever in a paper, and in whichever making of it. */
export function markKey(name: string): string | undefined {
  const match = /^(fig|chk|day|ent)\d+_(.+)$/u.exec(name)
  return match === null ? undefined : `${match[1] ?? ''}_${[...(match[2] ?? '')].slice(0, KEPT).join('')}`
}

/** The key of the bookmark that a stretch with this source gets; undefined where it gets none. */
export function keyOfSource({ kind, id }: Source): string | undefined {
  return isMarked(kind) ? markKey(bookmarkName(0, { kind, id })) : undefined
}

function hex(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).toUpperCase()
}

/** docx numbers bookmarks through the whole process; a paper's own numbers keep its bytes the same. */
class NumberedBookmark extends Bookmark {
  override readonly start: BookmarkStart
  override readonly end: BookmarkEnd

  constructor(n: number, name: string, children: readonly ParagraphChild[]) {
    super({ id: name, children })
    this.start = new BookmarkStart(name, n)
    this.end = new BookmarkEnd(n)
  }
}

export type Marker = (source: Source | undefined, children: readonly ParagraphChild[]) => readonly ParagraphChild[]

/** Puts a bookmark around the children of all but definitions, numbered from 1 within one paper. */
export function markerOfOnePaper(): Marker {
  let n = 0
  return (source, children) => {
    if (source === undefined || source.kind === 'definition') return children
    const { kind, id } = source
    n += 1
    return [new NumberedBookmark(n, bookmarkName(n, { kind, id }), children)]
  }
}
