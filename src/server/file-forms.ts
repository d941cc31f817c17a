import { isPermitted } from '../permits/table.ts'
import type { Actor } from '../petition/facts.ts'
import { megabyte, scanLimit } from './uploads.ts'

/** One file among the materials, and how many may come with one submission. */
const materialLimit = 20 * megabyte
const mostAtOnce = 10

interface Taken {
  /** Bytes of one file. */
  readonly most: number
  /** How many at once. */
  readonly count: number
  /** Who may send one at all; about which petition, the act decides when it has been read. */
  readonly from: (actor: Actor | undefined) => boolean
}

/** What forms bring as files. Nothing is read, not even onto the disk, from who may not send it. */
export const fileForms = {
  scan: { most: scanLimit, count: 1, from: (actor) => holds(actor, 'attachOriginal') },
  material: { most: materialLimit, count: mostAtOnce, from: (actor) => holds(actor, 'attachMaterial') },
  /** The petitioner has no account: her route asks for her code before the first file is read. */
  /** A piece of one, from her browser's script. */
  ownPiece: { most: megabyte, count: 1, from: () => true },
  ownMaterial: { most: materialLimit, count: mostAtOnce, from: () => true },
} as const satisfies Record<string, Taken>

export type FileForm = keyof typeof fileForms

const holding = ['office', 'lead', 'assisting', 'reviewer'] as const

function holds(actor: Actor | undefined, act: 'attachOriginal' | 'attachMaterial'): boolean {
  return actor !== undefined && holding.some((relation) => isPermitted(actor.role, relation, act))
}
