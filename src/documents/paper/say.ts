import type { Paragraph, Run } from './paper.ts'

type Part = string | Run | readonly Run[]

/** A sentence with its sources kept: say`登记${count}件` where `count` is a run or runs. */
export function say(wording: TemplateStringsArray, ...parts: readonly Part[]): readonly Run[] {
  const pieces = wording.flatMap((text, at) => [{ text }, ...runsOf(parts[at] ?? '')])
  return joinPlain(pieces)
}

/** The phrases one after another, with `separator` between them. */
export function enumerate(phrases: readonly (readonly Run[])[], separator = '、'): readonly Run[] {
  return joinPlain(phrases.flatMap((phrase, at) => (at === 0 ? phrase : [{ text: separator }, ...phrase])))
}

/** One paragraph of the sentences given, or none when there are none. */
export function paragraph(...sentences: readonly (readonly Run[])[]): readonly Paragraph[] {
  const runs = joinPlain(sentences.flat())
  return runs.length === 0 ? [] : [{ kind: 'paragraph', runs }]
}

function runsOf(part: Part): readonly Run[] {
  if (typeof part === 'string') return [{ text: part }]
  return 'text' in part ? [part] : part
}

function joinPlain(runs: readonly Run[]): readonly Run[] {
  const joined: Run[] = []
  for (const run of runs) {
    const last = joined.at(-1)
    if (run.text === '') continue
    if (last !== undefined && last.source === undefined && run.source === undefined) {
      joined[joined.length - 1] = { text: last.text + run.text }
    } else joined.push(run)
  }
  return joined
}
