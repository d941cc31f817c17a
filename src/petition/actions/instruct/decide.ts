import { theOffice } from '../../../terms/clock.ts'
import type { Act } from '../../act.ts'
import { refuseDayBefore, refuseImpossibleDay } from '../../day-of-act.ts'
import { startNamed } from '../../duties.ts'
import { nextId, unitsAtWork } from '../../overseeing.ts'
import { isRefusal } from '../../refusal.ts'
import type { Refusal } from '../../refusal.ts'
import type { Petition } from '../../state.ts'
import { neededText } from '../../texts-of-act.ts'
import { input, texts } from './input.ts'
import type { InstructInput } from './input.ts'
import { article, label, refusals } from './texts.ts'

/**
 * 第十八条第二款 「应当阅办群众来信和网上信访」: what a leader wrote on a petition, who owes it, and by when. It gives nobody the
 * sight of what 第三十条第三款 withholds, and moves none of the petitioner's days.
 */
export const instruct: Act<InstructInput> = {
  label,
  article,
  input,
  texts,
  open: (petition) => (petition.version === 0 ? refusals.notRegistered : undefined),
  decide(petition, given, facts) {
    const { on, post, unit = theOffice, dueOn } = given
    const refusal =
      this.open(petition, facts) ??
      refuseUnit(petition, unit) ??
      refuseImpossibleDay(petition, on, facts) ??
      refuseDayBefore(dueOn, on, '收到批示的')
    if (refusal !== undefined) return refusal
    const words = neededText(facts, 'words', texts.words.label, article)
    if (isRefusal(words)) return words
    const id = nextId(petition.oversight?.instructions)
    const days = { from: on, named: dueOn, calendar: facts.calendar }
    const clocks = [startNamed(`instruction/${id}`, 'instruction', unit, days)]
    return [{ type: 'instructed', on, id, post, unit, dueOn, words, clocks }]
  },
}

function refuseUnit(petition: Petition, unit: string): Refusal | undefined {
  if (unit === theOffice) return undefined
  if (petition.accusedUnits.includes(unit)) return refusals.accusedUnit
  if (!unitsAtWork(petition).includes(unit)) return refusals.notAtWork
  return petition.kindConfirmedBy === undefined ? refusals.kindNotConfirmed : undefined
}
