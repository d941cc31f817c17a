import { z } from 'zod'
import { isPlainDate } from '../calendar/plain-date.ts'
import type { TermId } from '../terms/terms.ts'

/**
 * The parts acts are asked for with. Each says, beside what it lets through, how it is asked for: `x-control` names the
 * control a form draws, `x-words` the words of a choice. Forms and the published API read both off the schema.
 */

/** A day of law as the outside world writes it: 2025-03-05. */
export const day = z
  .string()
  .transform((text, context) => {
    if (isPlainDate(text)) return text
    context.addIssue({ code: 'custom', message: `「${text}」不是日历上的一天，请写成 2025-03-05 的样子` })
    return z.NEVER
  })
  .meta({ 'x-control': 'day' })

/** An id of ours that nobody is asked for by hand. */
export const id = z.string().min(1, '不能为空').max(64, '编号过长')

export const unitId = id.meta({ 'x-control': 'unit' })
/** A unit, by its full name: it may stand above every unit of the register. */
export const reviewerId = id.meta({ 'x-control': 'reviewer' })
/** The first unit leads and answers to the petitioner, the others assist it. */
export const leadAndAssisting = z
  .array(id)
  .min(1, '请选择至少一个承办单位')
  .max(12, '承办单位过多')
  .meta({ 'x-control': 'leadAndAssisting' })
/** Somebody of one's own unit. */
export const staffId = id.meta({ 'x-control': 'staff' })
/** Anybody with an account, of whatever unit. */
export const memberId = id.meta({ 'x-control': 'member' })
/** Somebody of the petition office, other than whoever does the act. */
export const officerId = id.meta({ 'x-control': 'officer' })
export const petitionId = id.meta({ 'x-control': 'petitionNumber' })
/** One sending of the petition to one unit. */
export const sendingId = id.meta({ 'x-control': 'sending' })
/** One that its unit objects to. */
export const objectedSendingId = id.meta({ 'x-control': 'sending', 'x-status': 'objected' })
/** One of the petition's demands. */
export const demandId = id.meta({ 'x-control': 'demand' })
/** One paper of the petition's file. */
export const paperId = id.meta({ 'x-control': 'paper' })

/** What an open duty of one of these terms asks for: the part of the duty's id after the slash. */
export function owedItem(...terms: readonly [TermId, ...TermId[]]): z.ZodType<string> {
  return id.meta({ 'x-control': 'owed', 'x-terms': terms })
}

/** Code → words. The words are the choice's own, wherever it is shown. */
export function choice<const W extends Readonly<Record<string, string>>>(words: W) {
  const codes = Object.keys(words).filter((code): code is keyof W & string => Object.hasOwn(words, code))
  const all = Object.values(words).join('、')
  return z
    .enum(codes, { error: ({ input }) => `${input === undefined || input === '' ? '没有选择，' : ''}请选择：${all}` })
    .meta({ 'x-words': words })
}

/** A question answered with yes or no, in the words it is answered with. */
export function yesOrNo(yes: string, no: string) {
  return z.boolean().meta({ 'x-words': { true: yes, false: no } })
}

/** What only an old ledger may lack: whoever does the act by hand says it. */
export function byHand<T extends z.ZodType>(part: T) {
  return part.optional().meta({ 'x-by-hand': true })
}

/** A short entry without a person's name in it: a post, a document number, a place. */
export function word(most = 64) {
  return z
    .string()
    .trim()
    .min(1, '不能为空')
    .max(most, `过长，请控制在${String(most)}字以内`)
}

/** A count of whole things, at least one. */
export function count(most: number) {
  return z
    .number()
    .int('应为整数')
    .min(1, '至少为1')
    .max(most, `不能超过${String(most)}`)
}

/** What every act carries: the day it was done. */
export const onDay = z.object({ on: day.describe('办理日期') })
