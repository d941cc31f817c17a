import { addDays, daysBetween } from '../../calendar/plain-date.ts'
import type { PlainDate } from '../../calendar/plain-date.ts'
import type { ActivityFace } from '../../registers/activities/activity.ts'
import type { InspectionFace } from '../../registers/inspection/inspection-matter.ts'
import { figureSheet } from '../../statistics/figure-sheet.ts'
import { registerRows } from '../../statistics/register-rows.ts'
import type { View } from '../../statistics/view.ts'
import type { Region } from '../../store/region.ts'
import { trusted } from '../../store/trusted-json.ts'
import type { Tx } from '../../store/tx.ts'
import type { RegisterEntry } from '../../registers/register.ts'
import type { Activity, ActivityKind, Comparison, HalfYearInput } from './input.ts'

/** Everything the half-year report is written from, read in one transaction and as known at the view's instant. */
export async function readHalfYear(tx: Tx, view: View, region: Region, signedOn: PlainDate): Promise<HalfYearInput> {
  const senders = [
    ...new Set((await registerRows<InspectionFace>(tx, view, 'inspection')).map((row) => row.face.sender)),
  ]
  return {
    sheet: await figureSheet(tx, view),
    office: region.office,
    regionName: region.name,
    signedOn,
    activities: await readActivities(tx, view),
    ...(senders.length === 1 && senders[0] !== undefined && { inspectionSender: senders[0] }),
    comparisons: await comparisons(tx, view),
  }
}

/** The same span of last year and the span before, where anything was registered in them; else nothing is compared. */
async function comparisons(tx: Tx, view: View): Promise<readonly Comparison[]> {
  const length = daysBetween(view.from, view.to) + 1
  const spans = [
    { span: 'lastYear', from: yearBefore(view.from), to: yearBefore(view.to) },
    { span: 'spanBefore', from: addDays(view.from, -length), to: addDays(view.from, -1) },
  ] as const
  const found: Comparison[] = []
  for (const { span, from, to } of spans) {
    const sheet = await figureSheet(tx, { ...view, from, to })
    if ((sheet.figures['flow.total']?.value ?? 0) > 0) found.push({ span, sheet })
  }
  return found
}

/** The same day a year earlier; 29 February becomes the 28th. */
function yearBefore(day: PlainDate): PlainDate {
  const thatYear = addDays(day, -365)
  return thatYear.slice(5) === day.slice(5) ? thatYear : addDays(thatYear, -1)
}

const kindsInReport: Readonly<Record<ActivityFace['kind'], ActivityKind>> = {
  jointConference: 'conference',
  publicity: 'publicity',
  training: 'training',
  screening: 'screening',
  leaderVisit: 'leaderVisit',
  lawfulDisposition: 'lawfulDisposition',
}

async function readActivities(tx: Tx, view: View): Promise<readonly Activity[]> {
  const { rows } = await tx.query<{ id: string; state: unknown; texts: Readonly<Record<string, string>> | null }>(
    `select s.id, s.state,
            (select jsonb_object_agg(c.field, c.text) from content c
              where c.region_code = s.region_code and c.subject_id = s.id and c.text is not null) as texts
       from subject s
      where s.region_code = $1 and s.kind = 'activity' and s.opened_on between $2 and $3
        and exists (select 1 from register_tally t where t.region_code = s.region_code and t.subject_id = s.id
                       and t.recorded_at < $4)
      order by s.opened_on, s.number`,
    [view.region, view.from, view.to, view.knownBefore],
  )
  return rows.map(({ id, state, texts }) => activityOf(id, trusted<RegisterEntry<ActivityFace>>(state), texts ?? {}))
}

const filled = (text: string | undefined) => (text === undefined || text === '' ? null : text)

function activityOf(id: string, entry: RegisterEntry<ActivityFace>, texts: Readonly<Record<string, string>>): Activity {
  return {
    id,
    kind: kindsInReport[entry.face.kind],
    heldOn: entry.openedOn,
    subject: filled(texts['subject']),
    organs: (texts['organs'] ?? '').split(/[、，,；;\s]+/u).filter((organ) => organ !== ''),
    result: filled(texts['result']),
    documentNumber: entry.face.documentNumber ?? null,
  }
}
