import type { Block } from '../../documents/paper/paper.ts'
import { paragraph } from '../../documents/paper/say.ts'
import { entriesOf, listed } from './entries.ts'
import type { FigureReader } from './figures.ts'
import type { HalfYearInput } from './input.ts'
import { conference as texts } from './texts.ts'

/** （三）巡视整改和联席会议情况 */
export function conferenceSection(figures: FigureReader, input: HalfYearInput): readonly Block[] {
  const { period } = figures.sheet
  const rectification = paragraph(texts.rectification())
  if (figures.value('conference.count') === null) return [...rectification, ...paragraph(texts.notFilled())]
  const held = figures.count('conference.count')
  const visits = figures.count('leaderVisits.count')
  const conferences = listed(entriesOf(input.activities, 'conference', period), period)
  const leaderVisits = listed(entriesOf(input.activities, 'leaderVisit', period), period)
  return [
    ...rectification,
    ...paragraph(figures.value('conference.count') === 0 ? texts.noneHeld(held) : texts.held(held, conferences)),
    ...paragraph(
      figures.value('leaderVisits.count') === 0 ? texts.noVisits(visits) : texts.visits(visits, leaderVisits),
    ),
  ]
}
