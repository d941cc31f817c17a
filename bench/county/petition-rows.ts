import type { CellValue } from 'hucre'
import { addDays, daysBetween } from '../../src/calendar/plain-date.ts'
import type { PlainDate } from '../../src/calendar/plain-date.ts'
import type { Random } from '../../src/demonstration/random.ts'
import { matters, surnames } from './matters.ts'
import {
  closedOrOpen,
  firstOrRepeat,
  ratings,
  spelledForms,
  spelledSources,
  typedCount,
  typedDay,
} from './spellings.ts'
import type { BenchCounty } from './units.ts'

/** How many petitions, registered from one day to another; no act of theirs lies after the last. */
export interface LedgerOrder {
  readonly rows: number
  readonly from: PlainDate
  readonly to: PlainDate
}

export const petitionHeader = [
  '序号',
  '登记日期',
  '信访形式',
  '受访层级\n或来源',
  '人数',
  '信访人',
  '住址（乡镇）',
  '初重件',
  '内容分类',
  '标题',
  '诉求内容',
  '责任单位',
  '转送交办日期',
  '受理告知日期',
  '答复日期',
  '办理状态',
  '满意度评价',
] as const

/** A row as it stands in the sheet, with the number its 合计 adds up. */
export interface PetitionLine {
  readonly cells: CellValue[]
  readonly people: number
}

/** Rows in the order of their days, one at a time: nothing of them is kept. */
export function* petitionLines(county: BenchCounty, order: LedgerOrder, random: Random): Generator<PetitionLine> {
  const days = daysBetween(order.from, order.to) + 1
  for (let at = 0; at < order.rows; at += 1) {
    const registeredOn = addDays(order.from, Math.floor((at * days) / order.rows))
    yield petitionLine(county, { serial: at + 1, registeredOn, until: order.to }, random)
  }
}

interface Place {
  readonly serial: number
  readonly registeredOn: PlainDate
  readonly until: PlainDate
}

function petitionLine(county: BenchCounty, { serial, registeredOn, until }: Place, random: Random): PetitionLine {
  const form = random.pick(['visit', 'visit', 'visit', 'online', 'online', 'letter', 'phone', 'other'] as const)
  const people = peopleOf(form, random)
  const surname = random.pick(surnames)
  const town = random.pick(county.towns)
  const matter = random.pick(matters)
  const repeat = random.next() < 0.22
  const acts = actsOf(registeredOn, until, random)
  const cells = [
    serial,
    typedDay(registeredOn, random),
    random.pick(spelledForms[form]),
    random.pick(spelledSources[form]),
    typedCount(people, random),
    people > 1 ? `${surname}某等${String(people)}人` : `${surname}某`,
    town,
    random.pick(repeat ? firstOrRepeat.repeat : firstOrRepeat.first),
    matter.category,
    matter.title.replace('〈镇〉', town),
    `${town}居民来件（第${String(serial)}件）：${matter.told}`,
    acts.sentOn === undefined && random.next() < 0.5 ? null : responsible(county, random),
    typedDay(acts.sentOn, random),
    typedDay(acts.noticedOn, random),
    typedDay(acts.repliedOn, random),
    random.pick(acts.repliedOn === undefined ? closedOrOpen.open : closedOrOpen.closed),
    acts.repliedOn === undefined ? '' : random.pick(ratings),
  ]
  return { cells, people }
}

function peopleOf(form: keyof typeof spelledForms, random: Random): number {
  if (form !== 'visit') return random.next() < 0.9 ? 1 : random.whole(2, 4)
  return random.next() < 0.95 ? random.whole(1, 5) : random.whole(6, 40)
}

/** One unit by any of its names; now and then a second one assists. */
function responsible(county: BenchCounty, random: Random): string {
  const name = (): string => {
    const { fullName, shortName, aliases } = random.pick(county.units)
    return random.pick([fullName, shortName, shortName, ...aliases])
  }
  if (random.next() >= 0.06) return name()
  return `${name()}${random.pick(['、', '，', '；', '和', ' '])}${name()}`
}

interface ActDays {
  readonly sentOn: PlainDate | undefined
  readonly noticedOn: PlainDate | undefined
  readonly repliedOn: PlainDate | undefined
}

/** Most acts come in time; 4 % of transfers, 5 % of notices and 7 % of replies come late, some never. */
function actsOf(registeredOn: PlainDate, until: PlainDate, random: Random): ActDays {
  const later = (day: PlainDate | undefined, days: number): PlainDate | undefined => {
    if (day === undefined) return undefined
    const then = addDays(day, days)
    return then > until ? undefined : then
  }
  const days = (late: number, inTime: readonly [number, number], tooLate: readonly [number, number]): number =>
    random.next() < late ? random.whole(...tooLate) : random.whole(...inTime)
  const sentOn = later(registeredOn, days(0.04, [0, 12], [18, 30]))
  const noticedOn = later(sentOn, days(0.05, [1, 13], [18, 28]))
  const repliedOn = later(noticedOn, days(0.07, [3, 44], [64, 80]))
  return { sentOn, noticedOn, repliedOn: random.next() < 0.02 ? undefined : repliedOn }
}
