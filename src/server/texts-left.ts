import type { PlainDate } from '../calendar/plain-date.ts'
import { actOfEvent } from '../petition/act-of-event.ts'
import type { Act } from '../petition/act.ts'
import { acts } from '../petition/actions/index.ts'
import type { PetitionEvent, PetitionEventType } from '../petition/events.ts'
import type { Petition } from '../petition/state.ts'
import { sayTextField } from '../petition/texts-of-act.ts'
import type { FiledText, RecordedAct } from '../store/petition-file.ts'
import { textRefs } from '../store/text-refs.ts'

/** What an act left in writing: `text` is null where it is here no more. */
export interface TextsLeft {
  readonly type: PetitionEventType
  readonly on: PlainDate
  readonly act: string
  readonly texts: readonly { readonly label: string; readonly text: string | null }[]
}

/** The texts an act left; of a ledger's corrections those of the acts put right. */
export function textsLeftBy(
  { act: event }: RecordedAct,
  petition: Petition,
  filed: readonly FiledText[],
): readonly TextsLeft[] {
  const events: readonly PetitionEvent[] = event.type === 'corrected' ? event.acts : [event]
  return events.flatMap(({ type, on, ...rest }) => {
    const act: Act<unknown> = acts[actOfEvent[type]]
    const refs = [...textRefs(rest)].map(({ content }) => content)
    const texts = filed
      .filter(({ id }) => refs.includes(id))
      .sort((a, b) => refs.indexOf(a.id) - refs.indexOf(b.id))
      .map(({ field, text }) => ({ label: sayTextField(act, field, petition.demands), text }))
    return texts.length === 0 ? [] : [{ type, on, act: act.label, texts }]
  })
}
