import type { Db } from '../store/open-db.ts'
import type { Region } from '../store/region.ts'

/** Exit codes, fixed: 0 fine, 1 a fault of ours, 2 refused input with nothing written, 3 `verify` found something. */
export type ExitCode = 0 | 1 | 2 | 3

/** What every command gets: its words and options, and where to speak. With `--json` stdout is one JSON document. */
export interface Invocation {
  readonly words: readonly string[]
  readonly options: Readonly<Record<string, string | boolean | undefined>>
  readonly dataDir: string
  readonly now: Date
  readonly json: boolean
  /** For people: stdout, or stderr when stdout is to be JSON. */
  say(line: string): void
  /** The one JSON document. */
  answer(document: unknown): void
}

export interface Command {
  readonly usage: string
  readonly options: Readonly<Record<string, { readonly type: 'string' | 'boolean' }>>
  run(call: Invocation): Promise<ExitCode>
}

/** A house that is open: its database, migrated, and the region it keeps, once one is named. */
export interface OpenHouse {
  readonly db: Db
  readonly region: Region | undefined
}

/** Something the person at the keyboard must put right: exit 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

export function textOption(call: Invocation, name: string): string | undefined {
  const value = call.options[name]
  return typeof value === 'string' && value !== '' ? value : undefined
}
