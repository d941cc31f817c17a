import { actOfEvent } from '../petition/act-of-event.ts'
import { acts } from '../petition/actions/index.ts'
import type { Act } from '../petition/act.ts'
import { factsOf, readsWordsOf } from '../petition/event-rules.ts'
import type { PetitionEvent } from '../petition/events.ts'
import { sealedPapers } from '../petition/papers.ts'
import { isInCompartment } from '../petition/sealed.ts'
import type { Petition } from '../petition/state.ts'
import { sayTextField } from '../petition/texts-of-act.ts'
import type { FiledText, RecordedAct } from '../store/petition-file.ts'
import type { Lookups } from './lookups.ts'
import type { PetitionView } from './petition-view.ts'

/** What is shown in place of what was disposed of as the law allows. */
export const disposed = '已依规处置'
const inCompartment = '已移入纪检监察机关的密封仓'

/** What stands in place of a text or a name that is here no more. */
export function wordsForGone(petition: Petition): string {
  return isInCompartment(petition) ? inCompartment : disposed
}

const sealed = '已密封，只有信访局负责人可以查看'

/** One act as it is told: what it states, and the texts it left. `filed` is empty for who may not read texts. */
export function timelineOf(
  { seq, actor, recordedAt, act: event }: RecordedAct,
  petition: Petition,
  lookups: Lookups,
  filed: readonly FiledText[],
): PetitionView['timeline'][number] {
  const name = actOfEvent[event.type]
  const act: Act<unknown> = acts[name]
  const mayUnseal = lookups.actor.role === 'officeHead'
  const refs = textsOf(event)
  return {
    seq,
    act: { code: name, label: act.label },
    article: act.article,
    on: event.on,
    recordedAt: recordedAt.toISOString(),
    by: `${lookups.staffName(actor)}${event.deputyFor === undefined ? '' : `（代${lookups.staffName(event.deputyFor)}）`}`,
    facts: [...factsOf(event, lookups)],
    texts: (readsWordsOf(lookups.actor.unit, event) ? filed : [])
      .filter(({ id }) => refs.includes(id))
      .sort((a, b) => refs.indexOf(a.id) - refs.indexOf(b.id))
      .map(({ field, text }) => ({
        label: sayTextField(act, field, petition.demands),
        text:
          (act.texts[field]?.sealed || isSealedPaper(event)) && !mayUnseal ? sealed : (text ?? wordsForGone(petition)),
      })),
  }
}

/** A draft's wording, a reason for making it void: as sealed as the paper. */
function isSealedPaper(event: PetitionEvent): boolean {
  return 'paper' in event && 'kind' in event && sealedPapers.some((kind) => kind === event.kind)
}

/** Where the texts of an act lie, in its own order. The petition's own are shown as the petition. */
function textsOf(event: PetitionEvent): readonly string[] {
  return event.type === 'registered' || event.type === 'corrected' ? [] : refsIn(event)
}

/** Every text reference in a value, however deep. */
function refsIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return []
  if ('digest' in value && 'content' in value && typeof value.content === 'string') return [value.content]
  return Object.values(value).flatMap(refsIn)
}
