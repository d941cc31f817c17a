/**
 * A draft's wording holds the items written by hand, each begun by its name on a line of its own: 【地点】县信访局接待室.
 * Here it is taken apart into fields and put together again.
 */
export function readWording(wording: string): ReadonlyMap<string, string> {
  const items = new Map<string, string>()
  const pieces = wording.split(/^(?=【[^】\n]+】)/mu)
  for (const [at, piece] of pieces.entries()) {
    const [, name, text] = /^【([^】\n]+)】([\s\S]*)$/u.exec(piece) ?? []
    if (name === undefined || text === undefined) continue
    // The break between two items is ours; one at the very end was just typed.
    items.set(name, at === pieces.length - 1 ? text : text.replace(/\n$/u, ''))
  }
  return items
}

/** The same items with one of them changed; an emptied one is left out and taken from the file. */
export function writeWording(items: ReadonlyMap<string, string>, name: string, text: string): string {
  const all = new Map(items).set(name, text)
  return [...all].flatMap(([label, value]) => (value === '' ? [] : [`【${label}】${value}`])).join('\n')
}
