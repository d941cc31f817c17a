/**
 * One rule of the sheet the house is measured by. Either tests hold it — 「act › test」, 「room/file › test」, or an act alone
 * for all tests of its folder — or it says why it isn't modelled, or that it is not built yet.
 */
export type Rule = { readonly what: string } & (
  | { readonly heldBy: readonly [string, ...string[]]; readonly but?: string }
  | { readonly outside: string }
  | { readonly unbuilt: string }
)

export type Rules = Readonly<Record<string, Rule>>

export function held(what: string, ...heldBy: readonly [string, ...string[]]): Rule {
  return { what, heldBy }
}

/** Held in part; what is missing is said. */
export function partly(what: string, but: string, ...heldBy: readonly [string, ...string[]]): Rule {
  return { what, heldBy, but }
}

/** Nothing for this system to do, and why. */
export function outside(what: string, why: string): Rule {
  return { what, outside: why }
}

/** Something for this system to do that it does not do yet. */
export function unbuilt(what: string, why: string): Rule {
  return { what, unbuilt: why }
}
