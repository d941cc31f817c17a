import type { PlainDate } from '../calendar/plain-date.ts'
import { isMissed, thePetitioner } from './clock.ts'
import type { Duty, LocalDay, Owner } from './clock.ts'

/** What a last day that is a rest day means (Q3): it moves on, or it moves on and is warned of on the day before it moved. */
type Rollover = 'rolls' | 'rollsAfterWarning'

/**
 * Question 3. The Regulation doesn't say that a last day rolls past rest days. For the petitioner's windows the reading is
 * the one that favours her. Who owes is late only after the rolled day, but is warned on the day as counted, since a
 * stricter reader could hold that day against it.
 */
export const rollover: Readonly<Record<'petitioner' | 'unit', Rollover>> = {
  petitioner: 'rolls',
  unit: 'rollsAfterWarning',
}

/** What a warning looks at. */
type Watched = Pick<Duty, 'owner' | 'base' | 'due' | 'status'> & { readonly local?: LocalDay | undefined }

/** Why an open duty asks for attention today; the words are in `warnings`. */
export type Warning =
  'missed' | 'lastDay' | 'countedDayPassed' | 'countedDayIsToday' | 'localDayPassed' | 'localDayIsToday'

export const warnings = {
  missed: '已超过',
  lastDay: '今天到期',
  countedDayPassed: '未顺延的末日已过，请在顺延后的末日以前办完',
  countedDayIsToday: '未顺延的末日就是今天',
  localDayPassed: '已超过地方规定的日子，条例规定的末日未到',
  localDayIsToday: '地方规定的日子就是今天',
} as const satisfies Record<Warning, string>

/** What is to be said of a running duty on a day, the gravest first; undefined while its days lie ahead. */
export function warningOf(duty: Watched, today: PlainDate): Warning | undefined {
  if (duty.status !== 'running') return undefined
  if (isMissed(duty, today)) return 'missed'
  if (duty.due === today) return 'lastDay'
  return warningOfCountedDay(duty, today) ?? warningOfLocalDay(duty, today)
}

function warningOfCountedDay({ owner, base, due }: Watched, today: PlainDate): Warning | undefined {
  if (rollover[sideOf(owner)] === 'rolls' || base === due || base > today) return undefined
  return base === today ? 'countedDayIsToday' : 'countedDayPassed'
}

function warningOfLocalDay({ local }: Watched, today: PlainDate): Warning | undefined {
  if (local === undefined || local.due > today) return undefined
  return local.due === today ? 'localDayIsToday' : 'localDayPassed'
}

function sideOf(owner: Owner): keyof typeof rollover {
  return owner === thePetitioner ? 'petitioner' : 'unit'
}
