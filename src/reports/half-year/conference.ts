import type { Block, Run } from '../../documents/paper/paper.ts'
import { enumerate, paragraph } from '../../documents/paper/say.ts'
import { entriesOf, listed } from './entries.ts'
import type { FigureReader } from './figures.ts'
import type { HalfYearInput } from './input.ts'
import { sayable } from './sayable.ts'
import { conference as texts, entries } from './texts.ts'

/** （三）巡视整改和联席会议情况 */
export function conferenceSection(figures: FigureReader, input: HalfYearInput): readonly Block[] {
  const { period } = figures.sheet
  const rectification = rectified(figures, input)
  if (figures.value('conference.count') === null) return [...rectification, ...paragraph(texts.notFilled())]
  const held = figures.count('conference.count')
  const visits = figures.count('leaderVisits.count')
  const conferences = listed(entriesOf(input.activities, 'conference', period), period)
  const leaderVisits = listed(entriesOf(input.activities, 'leaderVisit', period), period)
  return [
    ...rectification,
    ...paragraph(
      figures.value('conference.count') === 0 ? texts.noneHeld(held) : texts.held(held, conferences),
      resolutions(figures),
    ),
    ...paragraph(
      figures.value('leaderVisits.count') === 0 ? texts.noVisits(visits) : texts.visits(visits, leaderVisits),
    ),
  ]
}

/** 巡视整改: findings, measures and 专班 as the register has them. */
function rectified(figures: FigureReader, input: HalfYearInput): readonly Block[] {
  const force = taskForce(input)
  if ((figures.value('rectification.total') ?? 0) === 0) {
    return paragraph(texts.rectificationNotFilled(), force)
  }
  const [total, closed, measures, kept] = (['total', 'closed', 'measures', 'kept'] as const).map((id) =>
    figures.count(`rectification.${id}`),
  )
  return paragraph(texts.rectification(total ?? [], closed ?? [], measures ?? [], kept ?? []), force)
}

function taskForce({ taskForces = [] }: HalfYearInput): readonly Run[] {
  const forces = taskForces.flatMap(({ id, text }): readonly (readonly Run[])[] => {
    const said = sayable(text)
    return said === undefined ? [] : [[{ text: entries.subject(said), source: { kind: 'entry', id } }]]
  })
  return forces.length === 0 ? texts.noTaskForce() : texts.taskForce(enumerate(forces, '；'))
}

function resolutions(figures: FigureReader): readonly Run[] {
  if ((figures.value('conference.resolutions') ?? 0) === 0) return []
  return texts.resolutions(figures.count('conference.resolutions'), figures.count('conference.kept'))
}
