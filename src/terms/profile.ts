import type { Calendar } from '../calendar/calendar.ts'
import { addDays, daysBetween } from '../calendar/plain-date.ts'
import type { PlainDate } from '../calendar/plain-date.ts'
import { applyClockEntry, thePetitioner } from './clock.ts'
import type { ClockEntry, Duties, Duty, LocalDay } from './clock.ts'
import type { CountedLimit } from './reckon.ts'
import { terms } from './terms.ts'
import type { TermId } from './terms.ts'

/** Question 23: the Regulation is the floor everywhere; a local rule adds to what is owed and takes nothing from it. */
export const localRulesMay: 'onlyBeStricter' | 'replaceTheRegulation' = 'onlyBeStricter'

/** One rule of a local regulation: which clock it shortens, to how many days, and from when to when it holds. */
export interface LocalRule {
  readonly term: TermId
  readonly limit: CountedLimit
  /** 「《某省信访条例》第二十条」 */
  readonly rule: string
  readonly validFrom: PlainDate
  /** Last day it holds; absent while it is in force. */
  readonly validTo?: PlainDate
}

/** What the local regulations of a region ask beyond the Regulation (Q23). Made by `buildProfile` only. */
export type LocalProfile = readonly LocalRule[]

/** A rule that is no stricter than the Regulation, and where it fails. */
export interface LooserRule {
  readonly rule: string
  readonly problem: string
}

/**
 * The rules as a profile, or what is wrong with them. The Regulation is the floor: a local rule may ask for fewer days of
 * whoever owes, never for more, and may not shorten what the Regulation gives somebody as a right.
 */
export function buildProfile(
  rules: readonly LocalRule[],
): { readonly profile: LocalProfile } | { readonly problems: readonly LooserRule[] } {
  const problems = [...rules.flatMap(looser), ...overlapping(rules)]
  return problems.length === 0 ? { profile: rules } : { problems }
}

/** The windows of 第三十五、三十六条 and the objection of 第二十三条第三款 are owed by nobody: shortening one takes a right away. */
const rights: readonly TermId[] = ['firstReviewRequest', 'finalReviewRequest', 'objection']

function looser({ term, limit, rule, validFrom, validTo }: LocalRule): readonly LooserRule[] {
  const { label, article, limit: floor, statutory } = terms[term]
  const no = (problem: string): readonly LooserRule[] => [{ rule, problem }]
  if (validTo !== undefined && validTo < validFrom) return no(`「${label}」的失效日期早于施行日期，请核对。`)
  if (rights.includes(term)) {
    return no(`「${label}」是${article}给的权利，不是欠下的期限，地方规定不能缩短；请删去这一条。`)
  }
  if (floor.counted === 'namedDay')
    return no(`「${label}」（${article}）的日期由作出行为的人指定，没有可以缩短的天数。`)
  if (fewestDays(limit) <= floorDays(floor, limit) && !isSame(limit, floor)) return []
  const source = statutory ? `条例${article}` : '本局自定的目标'
  return no(`「${label}」${source}为${sayLimit(floor)}，${sayLimit(limit)}没有更严；只能比它更严，请删去这一条。`)
}

/** Working days are at least as many calendar days, with two rest days after every five; holidays only add to them. */
function fewestDays({ counted, days }: CountedLimit): number {
  return counted === 'workdays' ? days + 2 * Math.floor((days - 1) / 5) : days
}

/** What a local limit is measured against: against working days only as many calendar days are surely no more. */
function floorDays(floor: CountedLimit, local: CountedLimit): number {
  return floor.counted === 'workdays' && local.counted === 'workdays' ? fewestDays(floor) : floor.days
}

function isSame(a: CountedLimit, b: CountedLimit): boolean {
  return a.counted === b.counted && a.days === b.days
}

function overlapping(rules: readonly LocalRule[]): readonly LooserRule[] {
  return rules.flatMap((rule, at) =>
    rules
      .slice(at + 1)
      .filter((other) => other.term === rule.term && holdTogether(rule, other))
      .map((other) => ({
        rule: other.rule,
        problem: `与${rule.rule}同时规定了「${terms[rule.term].label}」，请写明各自施行和失效的日期，或者只留一条。`,
      })),
  )
}

function holdTogether(a: LocalRule, b: LocalRule): boolean {
  const ends = (first: LocalRule, then: LocalRule) => first.validTo !== undefined && first.validTo < then.validFrom
  return !ends(a, b) && !ends(b, a)
}

function sayLimit({ counted, days }: CountedLimit): string {
  return `${String(days)}${counted === 'workdays' ? '个工作日' : '日'}`
}

interface Ground {
  /** As they stand before the act. */
  readonly duties: Duties
  readonly profile?: LocalProfile | undefined
  readonly calendar: Calendar
}

/** Acts as they are put on record in a region: their clocks with its local days. */
export function inRegion<E extends { readonly clocks: readonly ClockEntry[] }>(
  acts: readonly E[],
  { duties, ...ground }: Ground,
): readonly E[] {
  const { profile = [] } = ground
  if (profile.length === 0 && !Object.values(duties).some(({ local }) => local)) return acts
  let now = duties
  return acts.map((act) => {
    const clocks = withLocalDays(act.clocks, { ...ground, duties: now })
    now = clocks.reduce(applyClockEntry, now)
    return { ...act, clocks }
  })
}

/**
 * The clocks of an act, each with the local day where the region's rules give an earlier one. The Regulation's day stays
 * what rates and lateness go by; the local one is shown beside it and says what is to be done first. A clock started under
 * a local rule keeps it when its day moves, whatever becomes of the rule.
 */
export function withLocalDays(
  clocks: readonly ClockEntry[],
  { duties, profile = [], calendar }: Ground,
): readonly ClockEntry[] {
  const known = new Map<string, Pick<Duty, 'term' | 'local'>>(Object.entries(duties))
  return clocks.map((entry) => {
    if (entry.kind === 'started') {
      const local = entry.local ?? startedLocally(entry, profile, calendar)
      known.set(entry.duty, { term: entry.term, ...(local && { local }) })
      return local === undefined ? entry : { ...entry, local }
    }
    if (entry.kind === 'restated' && entry.as !== null) known.set(entry.duty, entry.as)
    const { term, local } = known.get(entry.duty) ?? {}
    if (entry.kind !== 'moved' || term === undefined || local === undefined) return entry
    return { ...entry, local: movedLocally(local, term, entry, calendar) }
  })
}

function startedLocally(
  { term, owner, from, due }: Extract<ClockEntry, { kind: 'started' }>,
  profile: LocalProfile,
  calendar: Calendar,
): LocalDay | undefined {
  const rule = profile.find((each) => {
    return each.term === term && each.validFrom <= from && (each.validTo === undefined || from <= each.validTo)
  })
  if (rule === undefined || owner === thePetitioner) return undefined
  const local = localDay(rule, from, 0, calendar)
  return local.due < due ? local : undefined
}

/** `added`: the days beyond the term, extended or let out of account by the law, which the local term gets too. */
function localDay(
  { limit, rule }: Pick<LocalRule, 'limit' | 'rule'>,
  from: PlainDate,
  added: number,
  calendar: Calendar,
): LocalDay {
  const last = limit.counted === 'workdays' ? calendar.addWorkdays(from, limit.days) : addDays(from, limit.days)
  return { due: calendar.rollForward(addDays(last, added)), rule, limit }
}

/** Counted from where the Regulation's day is counted from now; never later than that day. */
function movedLocally(
  local: LocalDay,
  term: TermId,
  { from, base, due }: Extract<ClockEntry, { kind: 'moved' }>,
  calendar: Calendar,
): LocalDay {
  const { limit } = terms[term]
  const added = limit.counted === 'calendarDays' ? daysBetween(addDays(from, limit.days), base) : 0
  const moved = localDay(local, from, added, calendar)
  return moved.due < due ? moved : { ...moved, due }
}
