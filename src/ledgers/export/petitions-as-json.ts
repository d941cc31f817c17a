import { leadAssignment } from '../../petition/state.ts'
import type { Assignment, Petition, Rating } from '../../petition/state.ts'
import { trusted } from '../../store/trusted-json.ts'
import type { Tx } from '../../store/tx.ts'
import { readUnits } from '../../store/units.ts'

/** A petition as other systems read it; days are ISO, null where not yet. */
export interface ExportedPetition {
  readonly no: string
  readonly registered: string
  readonly form: string
  readonly source: string
  readonly people: number
  /** Full name of the lead unit. */
  readonly unit: string | null
  readonly repeat: boolean
  readonly sent: string | null
  readonly noticeDue: string | null
  readonly accepted: string | null
  readonly replyDue: string | null
  readonly replied: string | null
  readonly rating: string | null
}

const ratings: Readonly<Record<Rating, string>> = {
  satisfied: '满意',
  basicallySatisfied: '基本满意',
  dissatisfied: '不满意',
}
const repeats = new Set(['repeat', 'duplicateAtSuperior', 'afterFinalReview'])

/** Every petition of the region in the order it was registered. */
export async function petitionsAsJson(tx: Tx, region: string): Promise<readonly ExportedPetition[]> {
  const names = new Map((await readUnits(tx, region)).map((unit) => [unit.id, unit.fullName]))
  const { rows } = await tx.query<{ state: unknown }>(
    `select state from subject where region_code = $1 and kind = 'petition' order by opened_on, number`,
    [region],
  )
  return rows.map((row) => exported(trusted<Petition>(row.state), names))
}

function exported(petition: Petition, names: ReadonlyMap<string, string>): ExportedPetition {
  const lead = leadAssignment(petition)
  const unit = lead?.unit ?? petition.proposedUnit ?? ''
  const { registeredOn: registered, form, source, people, unitRating } = petition
  return {
    no: petition.upstreamNo ?? petition.no,
    registered,
    form,
    source,
    people,
    unit: names.get(unit) ?? null,
    repeat: repeats.has(petition.relation),
    ...daysOf(petition, lead),
    rating: unitRating === undefined ? null : ratings[unitRating],
  }
}

type Days = Pick<ExportedPetition, 'sent' | 'noticeDue' | 'accepted' | 'replyDue' | 'replied'>

function daysOf({ duties, acceptance, opinion }: Petition, lead: Assignment | undefined): Days {
  const dueOf = (duty: string) => (lead === undefined ? null : (duties[`${duty}/${lead.id}`]?.due ?? null))
  return {
    sent: lead?.receivedOn ?? null,
    noticeDue: dueOf('notice'),
    accepted: acceptance?.noticeOn ?? null,
    replyDue: dueOf('reply'),
    replied: opinion?.leftOn ?? null,
  }
}
