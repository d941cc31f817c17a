import type { z } from 'zod'
import type { PlainDate } from '../../calendar/plain-date.ts'
import { refuseDayBefore } from '../../petition/day-of-act.ts'
import type { Actor, Facts, TextFields } from '../../petition/facts.ts'
import { refuse } from '../../petition/refusal.ts'
import type { Refusal } from '../../petition/refusal.ts'
import type { TextRef } from '../../petition/text-ref.ts'
import { theOffice } from '../../terms/clock.ts'
import type { RegisterEntry, RegisterEvent } from '../register.ts'
import type { Undertaking } from '../undertaking.ts'

export type AnyEntry = RegisterEntry<unknown>
/** What acts do to an entry that is there; its face is entered and corrected elsewhere. */
export type FurtherEvent = Exclude<RegisterEvent<never>, { type: 'entered' | 'corrected' }>

/** One act on an entry of a register. */
export interface RegisterAct<I> {
  readonly label: string
  readonly input: z.ZodType<I>
  readonly texts: TextFields
  /** What it is done to: one undertaking that stands so. Left out: the entry itself. */
  readonly about?: Undertaking['status']
  /** Whether there is anything to do it to, so that nobody is offered what `decide` is bound to refuse. */
  fits?(entry: AnyEntry): boolean
  /** Who may, asked of the person only. */
  may(actor: Actor, entry: AnyEntry): Refusal | undefined
  decide(entry: AnyEntry, input: I, facts: Facts): readonly FurtherEvent[] | Refusal
}

/** Names the input's type once; the registry holds acts of many. */
export function registerAct<I>(act: RegisterAct<I>): RegisterAct<I> {
  return act
}

const houseRule = '办理须如实记载'

export const refusals = {
  closed: refuse('entryClosed', houseRule, '这件事项已经办结（销号），不能再办理；确需继续的，请另行登记。'),
  noUndertaking: refuse('noSuchUndertaking', houseRule, '没有这一项议定、承诺事项，请刷新后再试。'),
  notOpen: refuse('undertakingNotOpen', houseRule, '这一项已经提交证明或者已经了结，不能再办理这一步。'),
  notProved: refuse('undertakingNotProved', houseRule, '这一项还没有提交落实证明，没有可以核验的。'),
  stillOwed: refuse(
    'undertakingsStillOwed',
    houseRule,
    '还有议定、承诺事项没有认定落实，不能办结；请先逐项落实、核验。',
  ),
  closingProposed: refuse('closingAlreadyProposed', houseRule, '已经提出办结（销号），请等待核定。'),
  noClosing: refuse('noClosingProposed', houseRule, '没有人提出办结（销号），没有可以核定的。'),
  ownProof: refuse('ownProof', '第十四条', '落实证明由提交人以外的人核验，请交由另一位工作人员办理。'),
  ownClosing: refuse('ownClosing', '第十四条', '办结（销号）由提出人以外的人核定，请交由另一位负责人办理。'),
  textMissing: refuse('textMissing', houseRule, '请写明内容，不能为空。'),
} as const

/** The office's people; heads where something is decided by name. */
export function needOffice({ unit, role }: Actor, label: string): Refusal | undefined {
  return unit === theOffice && (role === 'registrar' || role === 'officeHead')
    ? undefined
    : notYours(label, '信访局工作人员')
}

export function needHead({ unit, role }: Actor, label: string): Refusal | undefined {
  return unit === theOffice && role === 'officeHead' ? undefined : notYours(label, '信访局负责人')
}

export function notYours(label: string, whose: string): Refusal {
  return refuse('notPermitted', '第十四条', `「${label}」由${whose}办理，请交由其办理。`)
}

/** An act lies on a day that has come, on or after the entry's own. */
export function refuseDay(entry: AnyEntry, on: PlainDate, facts: Facts): Refusal | undefined {
  if (entry.closedOn !== undefined) return refusals.closed
  return refuseFuture(on, facts) ?? refuseDayBefore(on, entry.openedOn, '登记日期')
}

export function refuseFuture(on: PlainDate, { today }: Facts): Refusal | undefined {
  return on > today ? refuse('dayInFuture', houseRule, '这一天还没有到，请按实际办理的日期填写。') : undefined
}

export function undertakingOf(entry: AnyEntry, id: string): Undertaking | undefined {
  return entry.undertakings?.find((each) => each.id === id)
}

/** Whether everything promised was looked at, or released by name. */
export function isAllDone({ undertakings = [] }: AnyEntry): boolean {
  return undertakings.every(({ status }) => status === 'accepted' || status === 'released')
}

export function needText(facts: Facts, field: string): TextRef | Refusal {
  return facts.texts[field] ?? refusals.textMissing
}
