import type { Run } from '../../documents/paper/paper.ts'
import { enumerate } from '../../documents/paper/say.ts'
import type { FigureReader } from './figures.ts'
import { oldMatters, returning as texts } from './texts.ts'

/** What came back, and what of the office's own work stood behind it; never who came back. */
export function cameBack(figures: FigureReader): readonly (readonly Run[])[] {
  const total = figures.value('returning.total')
  if (total === null) return [texts.notFilled()]
  if (total === 0) return [texts.none(figures.count('returning.total'))]
  const told = texts.total(figures.count('returning.total'), figures.count('returning.linked'))
  if (figures.value('returning.linked') === 0) return [told]
  const work = (['unanswered', 'late', 'processOnly', 'supervised', 'unenforced'] as const).map((id) =>
    texts[id](figures.count(`returning.${id}`)),
  )
  return [told, texts.work(enumerate(work)), texts.ownMeasure()]
}

/** 积案: what stands open long past its day; where nothing was ever filled in, that was said of what came back already. */
export function standOpen(figures: FigureReader): readonly (readonly Run[])[] {
  const total = figures.value('oldMatters.total')
  if (total === null) return []
  const [all, supervised, returned] = (['total', 'supervised', 'returned'] as const).map((id) =>
    figures.count(`oldMatters.${id}`),
  )
  return [total === 0 ? oldMatters.none(all ?? []) : oldMatters.total(all ?? [], supervised ?? [], returned ?? [])]
}
