import { addDays, sayDay } from '../../calendar/plain-date.ts'
import { leadAssignment } from '../../petition/state.ts'
import { dayOf, lastAct, leadUnitName, textOf } from '../case-file.ts'
import type { CaseFile } from '../case-file.ts'
import { petitioner, petitionNumber, requests } from '../common-fields.ts'
import { needed, optional, ourForm } from '../field.ts'

const article = '第三十四条'

/** 第三十四条: complex, approved by the unit's head, no more than 30 days in all. */
export const fields = {
  petitionNumber,
  petitioner,
  requests: { ...requests, article: ourForm },
  unit: needed('承办单位', ourForm, leadUnitName),
  acceptedOn: optional('受理日期', ({ petition }) => dayOf(petition.acceptance?.on)),
  before: needed('原到期日', ourForm, beforeOf),
  reason: needed('情况复杂、需要延期的理由', article, (file) => textOf(file, lastAct(file, 'extended')?.reason)),
  days: needed('延长日数', article, (file) => {
    const days = lastAct(file, 'extended')?.days
    return days === undefined ? '' : `${days}日`
  }),
  after: needed('延长后的到期日', ourForm, (file) => dayOf(moved(file)?.due)),
  approvedBy: needed('批准的负责人', article, (file) => {
    const by = lastAct(file, 'extended')?.approvedBy
    return by === undefined || by === 'notRecorded' ? '' : file.names.staffName(by)
  }),
  approvedOn: needed('批准日期', ourForm, (file) => dayOf(lastAct(file, 'extended')?.on)),
}

/** The clock entry the extension made; none for one that came too late. */
function moved(file: CaseFile) {
  return lastAct(file, 'extended')?.clocks.find((entry) => entry.kind === 'moved')
}

/** The day as it stood before this extension: what the clock ledger said until then. */
function beforeOf(file: CaseFile): string {
  const entry = moved(file)
  if (entry === undefined) {
    const lead = leadAssignment(file.petition)
    return lead === undefined ? '' : dayOf(file.petition.duties[`reply/${lead.id}`]?.due)
  }
  const entries = file.acts.flatMap((act) => act.clocks)
  const earlier = entries
    .slice(0, entries.indexOf(entry))
    .findLast((each) => (each.kind === 'started' || each.kind === 'moved') && each.duty === entry.duty)
  return earlier !== undefined && 'due' in earlier ? sayDay(earlier.due) : sayDay(addDays(entry.base, -entry.days))
}
