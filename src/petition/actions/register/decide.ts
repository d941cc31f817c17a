import { theOffice } from '../../../terms/clock.ts'
import { dispatchFrom } from '../../../terms/dispatch.ts'
import type { Act } from '../../act.ts'
import type { Facts } from '../../facts.ts'
import { refuseImpossibleDay } from '../../day-of-act.ts'
import { startDispatch, startSending } from '../../duties.ts'
import { isRefusal } from '../../refusal.ts'
import type { Refusal } from '../../refusal.ts'
import { keptOut, refuseInSight } from '../../naming-accused.ts'
import type { KeptOut } from '../../naming-accused.ts'
import { standingOf } from '../../standing.ts'
import { firstSending } from '../../sendings.ts'
import type { Petition } from '../../state.ts'
import { neededText } from '../../texts-of-act.ts'
import { input, texts } from './input.ts'
import type { RegisterInput } from './input.ts'
import { article, label, refusals } from './texts.ts'

/**
 * 第二十二条第一款 「应当予以登记」 at the office, 第二十三条第一款 at a unit the petitioner came to herself. People are never
 * capped: 第二十条第三款 speaks of how many come as representatives, not of how many a petition may have.
 */
export const register: Act<RegisterInput> = {
  label,
  article,
  input,
  texts,
  textsPerDemand: { demand: '内容' },
  open: (petition) => (petition.version === 0 ? undefined : refusals.registeredAlready),
  decide(petition, given, facts) {
    const receivedOn = given.receivedOn ?? given.on
    const refusal =
      this.open(petition, facts) ??
      refuseReceiver(given, facts) ??
      refuseHers(given, facts) ??
      refuseDays(petition, { ...given, receivedOn }, facts) ??
      refuseDemands(given, facts)
    if (refusal !== undefined) return refusal
    const kept = accusedIn(given, facts)
    if (isRefusal(kept)) return kept
    const { firstReceiver: unit, kind } = given
    const { calendar, imported } = facts
    const clocks =
      unit === theOffice
        ? [startDispatch(dispatchFrom(receivedOn, given.on), calendar)]
        : startSending({ id: firstSending, unit, role: 'lead', receivedOn }, 'direct', kind, calendar)
    return [
      {
        type: 'registered',
        ...written(given),
        receivedOn,
        texts: facts.texts,
        imported,
        ...(imported ? undefined : { registeredBy: facts.actor.id }),
        ...standingOf(facts.persons ?? []),
        ...kept,
        clocks,
      },
    ]
  },
}

/** 第三十条第三款: whom it accuses, where that is known on the first day. A unit takes down nothing against itself. */
function accusedIn(given: RegisterInput, facts: Facts): Partial<KeptOut> | Refusal {
  const { accusedUnits: units = [], accusedStaff: staff = [] } = given
  if (units.length + staff.length === 0) return {}
  if (facts.imported) return refusals.accusedByImport
  const inSight = refuseInSight({ units, staff }, facts)
  if (inSight !== undefined) return inSight
  const kept = keptOut({ units, staff }, facts)
  const own = kept.accusedUnits.includes(given.firstReceiver) || staff.includes(facts.actor.id)
  return own ? refusals.ownUnitAccused : kept
}

/** What was written down; what was left open is left out. */
function written(given: RegisterInput) {
  const { upstreamNo, proposedUnit, splitFrom, fromRisk, kind, nameHidden, ...others } = given
  const { accusedUnits: _, accusedStaff: __, ...rest } = others
  return {
    ...rest,
    ...(upstreamNo !== undefined && { upstreamNo }),
    ...(splitFrom !== undefined && { splitFrom }),
    ...(fromRisk !== undefined && { fromRisk }),
    ...(proposedUnit !== undefined && { proposedUnit }),
    ...(kind !== undefined && { kind }),
    ...(nameHidden === true && { nameHidden }),
  }
}

/** The office registers for whoever was asked first; a unit, only what was brought to itself. */
function refuseReceiver({ firstReceiver }: RegisterInput, { actor }: Facts): Refusal | undefined {
  if (actor.role === 'petitioner') return undefined
  return actor.unit === theOffice || actor.unit === firstReceiver ? undefined : refusals.otherReceiver
}

/** Registered as she sends it: nobody has to type it again before the office's fifteen days run. */
function refuseHers(
  { form, on, receivedOn, firstReceiver }: RegisterInput,
  { actor, today }: Facts,
): Refusal | undefined {
  if (actor.role !== 'petitioner') return undefined
  if (form !== 'online' || firstReceiver !== theOffice) return refusals.notOnline
  return on === today && (receivedOn ?? on) === today ? undefined : refusals.notToday
}

function refuseDays(
  petition: Petition,
  given: Required<Pick<RegisterInput, 'on' | 'receivedOn'>>,
  facts: Facts,
): Refusal | undefined {
  const { on, receivedOn } = given
  if (receivedOn !== undefined && receivedOn > on) return refusals.receivedAfterRegistered
  return refuseImpossibleDay(petition, on, facts) ?? refuseImpossibleDay(petition, receivedOn ?? on, facts)
}

function refuseDemands({ demands }: RegisterInput, facts: Facts): Refusal | undefined {
  if (new Set(demands).size < demands.length) return refusals.sameDemandTwice
  if (facts.imported) return undefined
  if (demands.length === 0) return refusals.noDemand
  const needed = [
    neededText(facts, 'petition', texts.petition.label, '第十九条第一款'),
    ...demands.map((demand, index) =>
      neededText(facts, `demand.${demand}`, `第${String(index + 1)}项诉求的内容`, '第十九条第一款'),
    ),
  ]
  return needed.find(isRefusal)
}
