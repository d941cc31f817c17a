import { sayDay } from '../calendar/plain-date.ts'
import type { PlainDate } from '../calendar/plain-date.ts'
import { refuse } from '../petition/refusal.ts'
import { theOffice, thePetitioner } from '../terms/clock.ts'
import { Refused } from './journal.ts'
import type { Journal } from './journal.ts'
import type { JournalEvent, SubjectKind, SubjectState } from './subject-kind.ts'
import type { Tx } from './tx.ts'

/** One act that was decided, before it is written. */
export interface Deciding<E extends JournalEvent> {
  readonly subject: string
  readonly event: E
}

/**
 * What an act cannot know of itself: that the units it gives something to still are, and that the people it names work
 * there. Their rows are held until the act is written, so that no unit closes and nobody leaves in between.
 *
 * @throws {Refused}
 */
export async function keepGroundRules<S extends SubjectState, E extends JournalEvent>(
  tx: Tx,
  journal: Journal,
  kind: SubjectKind<S, E>,
  decided: readonly Deciding<E>[],
): Promise<void> {
  await refuseClosedUnits(tx, journal, decided)
  await refuseStrangers(tx, journal, kind, decided)
}

/** Something given to a unit: a duty that starts with it, or one that passes to it. */
interface Given {
  readonly subject: string
  readonly unit: string
  readonly since: PlainDate
}

async function refuseClosedUnits<E extends JournalEvent>(
  tx: Tx,
  { region, imported }: Journal,
  decided: readonly Deciding<E>[],
): Promise<void> {
  const given = decided.flatMap(givenToUnits)
  if (given.length === 0) return
  const { rows } = await tx.query<{ id: string; name: string; validTo: PlainDate | null }>(
    `select id, full_name as name, valid_to as "validTo" from unit
      where region_code = $1 and id = any($2) order by id for share`,
    [region, [...new Set(given.map(({ unit }) => unit))].sort()],
  )
  for (const { id, name, validTo } of rows) {
    if (validTo === null) continue
    // A ledger tells of days when the unit still was; nobody enters anything new for it.
    const late = given.find(({ unit, since }) => unit === id && (!imported || since >= validTo))
    if (late === undefined) continue
    const after = await successorNames(tx, region, id)
    const instead = after === '' ? '请改选其他单位' : `继续行使其职权的是${after}，请改选`
    throw new Refused(
      refuse(
        'closedUnit',
        '第二十四条第二款',
        `${name}自${sayDay(validTo)}起不再是单独的单位，不能再承担新的事项；${instead}。原来就由它承办的，请先办理「单位承继」。`,
      ),
      late.subject,
    )
  }
}

function givenToUnits({ subject, event }: Deciding<JournalEvent>): readonly Given[] {
  return event.clocks
    .flatMap((entry): readonly Given[] => {
      if (entry.kind === 'started') return [{ subject, unit: entry.owner, since: entry.from }]
      return entry.kind === 'passed' ? [{ subject, unit: entry.to, since: entry.on }] : []
    })
    .filter(({ unit }) => unit !== theOffice && unit !== thePetitioner)
}

async function successorNames(tx: Tx, region: string, unit: string): Promise<string> {
  const { rows } = await tx.query<{ name: string }>(
    `select u.full_name as name from unit_succession s
       join unit u on u.region_code = s.region_code and u.id = s.to_id
      where s.region_code = $1 and s.from_id = $2 order by s.place`,
    [region, unit],
  )
  return rows.map(({ name }) => name).join('、')
}

async function refuseStrangers<S extends SubjectState, E extends JournalEvent>(
  tx: Tx,
  { region }: Journal,
  kind: SubjectKind<S, E>,
  decided: readonly Deciding<E>[],
): Promise<void> {
  for (const { subject, event } of decided) {
    const named = kind.namesMember?.(event)
    if (named === undefined) continue
    const { rowCount } = await tx.query(
      `select 1 from staff where region_code = $1 and id = $2 and unit_id = $3 and active for share`,
      [region, named.staff, named.unit],
    )
    if (rowCount === 0) {
      const remedy = '她不在本单位，或者已经离岗；请指定本单位在岗的人员。'
      throw new Refused(refuse('notMember', '本局规则：承办人', remedy), subject)
    }
  }
}
