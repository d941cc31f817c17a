import { sayDay, shanghaiDayOf } from '../../../calendar/plain-date.ts'
import { lateEntries } from '../../../reports/issuing/late-entries.ts'
import type { LateEntry } from '../../../reports/issuing/late-entries.ts'
import { scopeOf } from '../../../store/journal.ts'
import { inTx } from '../../../store/open-db.ts'
import type { Invocation, OpenHouse } from '../../command.ts'
import { journalOf, needRegion } from '../../house.ts'
import type { AskedReport } from './asked.ts'

const kindNames = {
  petition: '信访件',
  inspection: '巡视交办事项',
  leaderCase: '领导包案',
  activity: '会议活动',
  rectification: '巡视整改问题',
  risk: '排查发现的矛盾纠纷',
  plan: '工作计划',
} as const satisfies Record<LateEntry['kind'], string>

/** 「信访件\t编号\t录入于……」 */
export function lateLine({ kind, number, recordedAt }: LateEntry): string {
  return `${kindNames[kind]}\t${number}\t录入于${sayDay(shanghaiDayOf(recordedAt))}`
}

/** As known at a moment that is past: what was recorded since and moved the period's figures. */
export async function sayLate(call: Invocation, house: OpenHouse, asked: AskedReport): Promise<void> {
  const { kind, known, from, to, units } = asked
  if (known.before > call.now) return
  const region = needRegion(house)
  const viewer = journalOf(house.db, region, call.now).actor
  const view = { region: region.code, from, to, units, viewer, knownBefore: known.before, asOf: known.text }
  const entries = await inTx(house.db, scopeOf(region.code), (tx) => lateEntries(tx, view, kind), { statementMs: 0 })
  if (entries.length === 0) return
  call.say(`截至${known.text}以后录入、影响本期数字的${String(entries.length)}件，没有计入：`)
  for (const entry of entries) call.say(lateLine(entry))
}
