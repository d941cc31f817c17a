import { fact } from '../../event-rule.ts'
import type { EventRule, Recorded } from '../../event-rule.ts'
import { isKeptFromUnits, paperKinds } from '../../papers.ts'
import { stepOfPaper } from '../../papers-on-file.ts'
import type { PaperKind, PaperNumber } from '../../papers.ts'

export interface PaperSigned extends Recorded {
  readonly type: 'paperSigned'
  readonly paper: string
  readonly kind: PaperKind
  readonly by: string
  readonly number?: PaperNumber
  /** SHA-256 of the .docx as it was signed, in hex. */
  readonly digest: string
  /** The same of its content without layout, from which its other forms are made. */
  readonly source: string
}

export const paperSigned: EventRule<PaperSigned> = {
  evolve: (petition, { on, paper, by, number, digest, source }) =>
    stepOfPaper(petition, paper, (before) => ({
      ...before,
      status: 'signed',
      signed: { by, on },
      digest,
      source,
      ...(number !== undefined && { number }),
    })),
  say: (event, { staffName }) => [
    fact('文书', paperKinds[event.kind]),
    fact('发文字号', event.number?.text),
    fact('签发人', staffName(event.by)),
  ],
  isForOffice: ({ kind }) => isKeptFromUnits(kind),
}
