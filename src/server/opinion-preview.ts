import { z } from 'zod'
import { fieldsOf, layOut, missing, numberPlace, seriesOf } from '../documents/fill.ts'
import { outline } from '../documents/paper/outline.ts'
import { maySee } from '../permits/may-see.ts'
import { may } from '../permits/may.ts'
import { issueOpinion } from '../petition/actions/issue-opinion/decide.ts'
import { input as opinionInput } from '../petition/actions/issue-opinion/input.ts'
import { isInSealedSeries } from '../petition/accused.ts'
import type { PetitionEvent } from '../petition/events.ts'
import type { Actor } from '../petition/facts.ts'
import { day } from '../petition/input.ts'
import { paperKinds } from '../petition/papers.ts'
import { isRefusal } from '../petition/refusal.ts'
import { leadAssignment } from '../petition/state.ts'
import type { TextRef } from '../petition/text-ref.ts'
import { recordLook } from '../store/accesses.ts'
import { findPetition } from '../store/petition-file.ts'
import { openCaseFile } from './case-file.ts'
import { journalOf, lookingOf, readAs } from './house.ts'
import type { House } from './house.ts'
import { markOf } from './papers.ts'
import { notThere, ProblemError, refusedProblem } from './problem.ts'

/** The words as they stand in the form, whole or not. */
export const opinionWords = z.strictObject({
  on: day.optional().describe('出具日期；没有填的按今天'),
  answers: opinionInput.shape.answers,
  texts: z.record(z.string().max(80), z.string().max(20_000)).describe('逐项的处理意见和依据'),
})
export type OpinionWords = z.output<typeof opinionWords>

export const opinionPreview = z.object({
  lines: z.array(z.string()).describe('照现在填写的，文书各行'),
  problems: z.array(z.string()).describe('现在出具会被退回的原因；没有的可以出具'),
})
export type OpinionPreview = z.infer<typeof opinionPreview>

/** Asked with every pause of writing: an hour of it is one look. */
const aPreview = { what: 'paper', item: '处理意见书（未出具，预览）', againAfterMs: 60 * 60 * 1000 } as const

/**
 * 信访处理意见书 as it would read if it were issued with these words now, by the same form that prints it, and what the act
 * would refuse. Nothing is kept. @throws {ProblemError} where there is no such petition for her, or the act isn't hers
 */
export function previewOpinion(house: House, actor: Actor, id: string, words: OpinionWords): Promise<OpinionPreview> {
  return readAs(house, actor, async (tx) => {
    const petition = await findPetition(tx, house.region.code, actor, id)
    if (petition === undefined || maySee(actor, petition) !== 'texts') throw new ProblemError(notThere)
    const refused = may(actor, 'issueOpinion', petition)
    if (refused !== undefined) throw new ProblemError(refusedProblem(refused))
    await recordLook(tx, lookingOf(house, actor), { petition, ...aPreview })
    const journal = journalOf(house, actor)
    const { on = journal.today, answers } = words
    const texts = new Map(Object.entries(words.texts).filter(([, text]) => text.trim() !== ''))
    const refOf = (name: string): TextRef => ({ content: `preview ${name}`, digest: '' })
    const given = Object.fromEntries([...texts.keys()].map((name) => [name, refOf(name)]))
    const decision = issueOpinion.decide(petition, { on, answers }, { ...journal, texts: given, persons: [] })
    const unit = leadAssignment(petition)?.unit ?? actor.unit
    const open = await openCaseFile(tx, house, actor, petition)
    const issued: PetitionEvent = {
      type: 'opinionIssued',
      on,
      clocks: [],
      answers: answers.map((each) => ({
        ...each,
        answer: refOf(`answer.${each.demand}`),
        basis: refOf(`basis.${each.demand}`),
      })),
    }
    const file = {
      ...open,
      acts: [...open.acts, issued],
      texts: new Map([...open.texts, ...[...texts].map(([name, text]) => [refOf(name).content, text] as const)]),
      paper: { kind: 'handlingOpinion', unit },
    } as const
    const filled = fieldsOf(file)
    const series = seriesOf('handlingOpinion', isInSealedSeries(petition))
    const number = series === undefined ? {} : { number: numberPlace(await markOf(tx, house, unit), series, on) }
    const frame = { organ: open.names.unitName(unit), day: on, status: 'draft', ...number } as const
    return {
      // What stands outside the body is bracketed there.
      lines: outline(layOut(file, filled, frame))
        .split('\n')
        .map((line) => line.replace(/^〔(.*)〕$/u, '$1')),
      problems: [
        ...(isRefusal(decision) ? [`${decision.text}（${decision.article}）`] : []),
        ...missing(filled).map(({ label, article }) => `${paperKinds.handlingOpinion}还缺「${label}」（${article}）`),
      ],
    }
  })
}
