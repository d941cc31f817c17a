import type { PlanFace } from '../../registers/plans/plan.ts'
import { plans } from '../../registers/plans/plan.ts'
import type { RegisterEntry, RegisterEvent } from '../../registers/register.ts'
import type { View } from '../../statistics/view.ts'
import { trusted } from '../../store/trusted-json.ts'
import type { Tx } from '../../store/tx.ts'
import { readUnits } from '../../store/units.ts'
import { visibleTo } from '../../store/visible-to.ts'
import { theOffice } from '../../terms/clock.ts'
import type { PastPlanItem, PlanItem } from './input.ts'

/**
 * Items of the plan entered within the period or since, and not done within it, as they read at the view's instant: a
 * report drawn up late still prints what was planned then.
 */
export async function readPlan(tx: Tx, view: View): Promise<readonly PlanItem[]> {
  const items = await itemsOf(tx, view, 's.opened_on >= $2')
  return items.filter(({ entry: { closedOn } }) => closedOn === undefined || closedOn > view.to).map(({ item }) => item)
}

/** Items entered before the period and not done when it began: what became of each by its last day. */
export async function readLastPlan(tx: Tx, view: View): Promise<readonly PastPlanItem[]> {
  const items = await itemsOf(tx, view, 's.opened_on < $2')
  return items.flatMap(({ entry: { closedOn }, item }) =>
    closedOn !== undefined && closedOn < view.from
      ? []
      : [{ ...item, done: closedOn !== undefined && closedOn <= view.to }],
  )
}

async function itemsOf(tx: Tx, view: View, which: string): Promise<readonly ReadItem[]> {
  const seen = visibleTo(view.viewer, 's', 4)
  const { rows } = await tx.query<{ id: string; acts: unknown; texts: Readonly<Record<string, string>> | null }>(
    `select s.id,
            (select json_agg(e.act order by e.seq) from event e
              where e.region_code = s.region_code and e.subject_id = s.id and e.recorded_at < $3) as acts,
            (select json_object_agg(c.id, c.text) from content c
              where c.region_code = s.region_code and c.subject_id = s.id and c.text is not null) as texts
       from subject s
      where s.region_code = $1 and s.kind = 'plan' and ${which} and ${seen.sql}
      order by s.opened_on, s.number`,
    [view.region, view.from, view.knownBefore, ...seen.values],
  )
  const names = new Map((await readUnits(tx, view.region)).map(({ id, shortName }) => [id, shortName]))
  const nameOf = (unit: string) => (unit === theOffice ? '信访局' : (names.get(unit) ?? unit))
  return rows.flatMap(({ id, acts, texts }) =>
    itemOf(id, trusted<readonly PlanEvent[] | null>(acts) ?? [], texts ?? {}, nameOf),
  )
}

interface ReadItem {
  readonly entry: RegisterEntry<PlanFace>
  readonly item: PlanItem
}

type PlanEvent = RegisterEvent<PlanFace>

function itemOf(
  id: string,
  acts: readonly PlanEvent[],
  texts: Readonly<Record<string, string>>,
  nameOf: (unit: string) => string,
): readonly ReadItem[] {
  const entry: RegisterEntry<PlanFace> = acts.reduce((now, act) => plans.kind.evolve(now, act), plans.kind.blank(id))
  if (entry.version === 0) return []
  const task = acts.flatMap((act) =>
    act.type === 'entered' || act.type === 'corrected' ? (act.texts['task'] ?? []) : [],
  )
  const promises = (entry.undertakings ?? []).filter(({ status }) => status !== 'released')
  const item = {
    id,
    part: entry.face.part,
    ...(entry.face.answers !== undefined && { answers: entry.face.answers }),
    task: texts[task.at(-1)?.content ?? ''] ?? null,
    promises: promises.map(({ owner, due }) => ({ owner: nameOf(owner), due })),
  }
  return [{ entry, item }]
}
