import type { Outcome } from '../../petition/state.ts'

/** What a sentence can be filled with; `{village}` in a text stands for the matter's village. */
export interface Scene {
  readonly town: string
  readonly village: string
  /** 居民小区 */
  readonly estate: string
  /** 户数 */
  readonly households: string
  /** 已经多少个月 */
  readonly months: string
  /** 元 */
  readonly money: string
}

export interface DemandText {
  readonly asks: string
  readonly answers: readonly { readonly outcome: Outcome; readonly text: string }[]
}

/** One kind of matter people petition about, as a small grammar: any cause with any effect makes a petition. */
export interface Topic {
  readonly category: string
  /** The unit that handles it, or the petitioner's own town. */
  readonly unit: 'town' | (string & {})
  readonly title: string
  readonly causes: readonly string[]
  readonly effects: readonly string[]
  readonly demands: readonly [DemandText, ...DemandText[]]
  /** The rule an opinion rests on. */
  readonly basis: string
}

/** @throws where a text asks for something no scene has: a slip in the grammar */
export function fill(text: string, scene: Scene): string {
  const slots = new Map<string, string>(Object.entries(scene))
  return text.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = slots.get(name)
    if (value === undefined) throw new Error(`no ${name} in the scene of 「${text}」`)
    return value
  })
}
