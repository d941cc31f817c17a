import type { Run } from '../../documents/paper/paper.ts'
import type { FigureReader } from './figures.ts'
import { officeActs as texts } from './texts.ts'

/** 第四十一条第二项: what the office sent, pressed and was asked for from above. */
export function pressed(figures: FigureReader): readonly (readonly Run[])[] {
  if (figures.value('acts.transferred') === null) return [texts.notFilled()]
  const count = (id: string) => figures.count(`acts.${id}`)
  return [
    texts.sent(count('transferred'), count('assigned')),
    texts.pressed(count('supervised'), count('reminded'), count('escalated')),
    ...((figures.value('acts.receivedFromAbove') ?? 0) === 0 ? [] : [texts.received(count('receivedFromAbove'))]),
  ]
}

/** 第四十一条第三项: the three recommendations, and whether they were taken up. */
export function advised(figures: FigureReader): readonly (readonly Run[])[] {
  if (figures.value('advice.improvement') === null) return [texts.notFilled()]
  const count = (id: string) => figures.count(`advice.${id}`)
  return [
    texts.advised(count('improvement'), count('policy'), count('accountability')),
    texts.answered(count('adopted'), count('partlyAdopted'), count('notAdopted')),
  ]
}

/** Said once there was any: nobody is made to mediate. */
export function mediated(figures: FigureReader): readonly Run[] {
  if ((figures.value('mediation.started') ?? 0) === 0) return []
  return texts.mediated(figures.count('mediation.started'), figures.count('mediation.agreed'))
}
