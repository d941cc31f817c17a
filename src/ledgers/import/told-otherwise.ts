import { refuse } from '../../petition/refusal.ts'
import { leadAssignment } from '../../petition/state.ts'
import type { Petition } from '../../petition/state.ts'
import type { PetitionRow, RowRefusal } from './petition-acts.ts'

/** What the system already holds under a column, and what the row says there. */
type Held = readonly [column: string, held: string | undefined, told: string | undefined]

/**
 * A newly filled cell that says otherwise than what was done in the system meanwhile: neither may quietly win, so the
 * person who keeps both is asked. Cells filled in earlier are not looked at again.
 */
export function toldOtherwise(petition: Petition, row: PetitionRow, filled: readonly string[]): RowRefusal | undefined {
  const found = held(petition, row).find(
    ([column, before, told]) =>
      filled.includes(column) && before !== undefined && told !== undefined && before !== told,
  )
  if (found === undefined) return undefined
  const [column, before, told] = found
  const text = `系统里已记为 ${before ?? ''}，台账补填的是 ${told ?? ''}；请核对，改成一致再导入。`
  return { ...refuse('toldOtherwise', '办理须如实记载', text), column }
}

function held(petition: Petition, { fact, units }: PetitionRow): readonly Held[] {
  const { acceptance, opinion } = petition
  const lead = leadAssignment(petition)
  const otherUnit = lead !== undefined && units[0] !== undefined && lead.unit !== units[0]
  return [
    ['转送交办日期', lead?.receivedOn, fact.sentOn],
    ['责任单位', otherUnit ? '另一个主办单位' : undefined, fact.units[0]],
    ['受理告知日期', acceptance?.noticeOn, fact.noticedOn],
    ['答复日期', opinion?.leftOn, fact.repliedOn],
    ['送达日期', opinion?.deliveredOn, fact.deliveredOn],
  ]
}
