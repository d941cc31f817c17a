import { addDays, daysBetween } from '../../calendar/plain-date.ts'
import type { PlainDate } from '../../calendar/plain-date.ts'
import type { ActivityFace } from '../../registers/activities/activity.ts'
import type { InspectionFace } from '../../registers/inspection/inspection-matter.ts'
import { figureSheet } from '../../statistics/figure-sheet.ts'
import { registerRows } from '../../statistics/register-rows.ts'
import type { View } from '../../statistics/view.ts'
import { lastReportedDay } from '../../store/issued-reports.ts'
import type { Region } from '../../store/region.ts'
import { trusted } from '../../store/trusted-json.ts'
import type { Tx } from '../../store/tx.ts'
import { visibleTo } from '../../store/visible-to.ts'
import type { EntryFacts } from '../../registers/register.ts'
import { readTaskForces } from './read-task-forces.ts'
import { readLastPlan, readPlan } from './read-plan.ts'
import { earlierSpans } from './earlier-spans.ts'
import type { Activity, ActivityKind, Comparison, HalfYearInput, Interval } from './input.ts'

/** Everything the half-year report is written from, read in one transaction and as known at the view's instant. */
export async function readHalfYear(tx: Tx, view: View, region: Region, signedOn: PlainDate): Promise<HalfYearInput> {
  const senders = [
    ...new Set((await registerRows<InspectionFace>(tx, view, 'inspection')).map((row) => row.face.sender)),
  ]
  const lastReportTo = await lastReportedDay(tx, view.region, view)
  return {
    sheet: await figureSheet(tx, view),
    office: region.office,
    regionName: region.name,
    signedOn,
    units: view.units ?? 'then',
    activities: await readActivities(tx, view),
    taskForces: await readTaskForces(tx, view),
    plan: await readPlan(tx, view),
    lastPlan: await readLastPlan(tx, view),
    ...(senders.length === 1 && senders[0] !== undefined && { inspectionSender: senders[0] }),
    comparisons: await comparisons(tx, view),
    ...(lastReportTo !== undefined && { lastReportTo }),
  }
}

/** A named interval and as many days right before it, as known at the view's instant. */
export async function readInterval(tx: Tx, view: View, { name, from, to }: AskedInterval): Promise<Interval> {
  const before = { from: addDays(from, -(daysBetween(from, to) + 1)), to: addDays(from, -1) }
  return {
    name,
    now: await figureSheet(tx, { ...view, from, to }),
    before: await figureSheet(tx, { ...view, ...before }),
  }
}

export interface AskedInterval {
  readonly name: string
  readonly from: PlainDate
  readonly to: PlainDate
}

/** The same span of last year and the span before, where anything was registered in them; else nothing is compared. */
async function comparisons(tx: Tx, view: View): Promise<readonly Comparison[]> {
  const found: Comparison[] = []
  for (const { span, from, to } of earlierSpans(view)) {
    const sheet = await figureSheet(tx, { ...view, from, to })
    if ((sheet.figures['flow.total']?.value ?? 0) > 0) found.push({ span, sheet })
  }
  return found
}

/** Joint reception and suggestions have no sentence of their own in the report. */
const kindsInReport: Readonly<Partial<Record<ActivityFace['kind'], ActivityKind>>> = {
  jointConference: 'conference',
  publicity: 'publicity',
  training: 'training',
  screening: 'screening',
  leaderVisit: 'leaderVisit',
  lawfulDisposition: 'lawfulDisposition',
}

/** Entries as they read at the view's instant: a later correction changes neither their day nor their words. */
async function readActivities(tx: Tx, view: View): Promise<readonly Activity[]> {
  const seen = visibleTo(view.viewer, 's', 5)
  const { rows } = await tx.query<{ id: string; act: unknown; texts: Readonly<Record<string, string>> | null }>(
    `select s.id, e.act,
            (select jsonb_object_agg(c.field, c.text) from content c
              where c.region_code = s.region_code and c.subject_id = s.id and c.text is not null
                and c.id::text in (select said.ref ->> 'content'
                                     from jsonb_each(e.act::jsonb -> 'texts') as said(field, ref))) as texts
       from subject s
       join lateral (select act, act::jsonb -> 'facts' ->> 'openedOn' as held_on from event
                      where region_code = s.region_code and subject_id = s.id and recorded_at < $4
                        and type in ('entered', 'corrected') order by seq desc limit 1) e on true
      where s.region_code = $1 and s.kind = 'activity' and e.held_on between $2 and $3 and ${seen.sql}
      order by e.held_on, s.number`,
    [view.region, view.from, view.to, view.knownBefore, ...seen.values],
  )
  return rows.flatMap(({ id, act, texts }) =>
    activityOf(id, trusted<{ readonly facts: EntryFacts<ActivityFace> }>(act).facts, texts ?? {}),
  )
}

const filled = (text: string | undefined) => (text === undefined || text === '' ? null : text)

function activityOf(
  id: string,
  entry: EntryFacts<ActivityFace>,
  texts: Readonly<Record<string, string>>,
): readonly Activity[] {
  const kind = kindsInReport[entry.face.kind]
  if (kind === undefined) return []
  const told = {
    ...{ id, kind },
    heldOn: entry.openedOn,
    subject: filled(texts['subject']),
    organs: (texts['organs'] ?? '').split(/[、，,；;\s]+/u).filter((organ) => organ !== ''),
    result: filled(texts['result']),
    documentNumber: entry.face.documentNumber ?? null,
  }
  return [told]
}
