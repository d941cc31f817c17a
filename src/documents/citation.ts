import type { PaperOnFile } from '../petition/papers.ts'
import { textOf } from './case-file.ts'
import type { CaseFile } from './case-file.ts'
import { originalNumber } from './field.ts'
import { readWording } from './wording.ts'

/** The newest signed paper of a kind, as others cite it: 《信访处理意见书》（文号）. */
export function citation(file: CaseFile, kind: PaperOnFile['kind']): string {
  const paper = file.petition.papers?.findLast((each) => each.kind === kind && each.status === 'signed')
  return (
    paper?.number?.text ?? readWording(textOf(file, paper?.wording), { originalNumber }).values['originalNumber'] ?? ''
  )
}
