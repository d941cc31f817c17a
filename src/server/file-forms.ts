import { isPermitted } from '../permits/table.ts'
import type { Actor } from '../petition/facts.ts'
import { mayKeepLedgers, uploadLimit } from './imports.ts'
import { scanLimit } from './uploads.ts'

interface Taken {
  /** Bytes of the file. */
  readonly most: number
  /** Who may send one at all; about which petition, the act decides when it has been read. */
  readonly from: (actor: Actor) => boolean
}

/** What forms bring as a file: it lies in memory as a whole, so it has a limit and is read from few. */
export const fileForms = {
  ledger: { most: uploadLimit, from: mayKeepLedgers },
  scan: { most: scanLimit, from: mayKeepScans },
} as const satisfies Record<string, Taken>

export type FileForm = keyof typeof fileForms

/** Bytes for the other fields of such a form. */
export const fieldsBeside = 64 * 1024

const holding = ['office', 'lead', 'assisting', 'reviewer'] as const

function mayKeepScans({ role }: Actor): boolean {
  return holding.some((relation) => isPermitted(role, relation, 'attachOriginal'))
}
