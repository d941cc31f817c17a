import type { Block, Run } from '../../documents/paper/paper.ts'
import { enumerate, paragraph } from '../../documents/paper/say.ts'
import { comparisons, intervalCompared } from './comparison.ts'
import { foremost, type FigureReader } from './figures.ts'
import type { HalfYearInput } from './input.ts'
import { flow as texts, formNames, placeNames } from './texts.ts'

const FOREMOST = 5

/** （一）信访流量 */
export function flowSection(figures: FigureReader, input: HalfYearInput): readonly Block[] {
  const total = figures.value('flow.total')
  if (total === null) return paragraph(texts.notFilled(input.regionName))
  if (total === 0) return paragraph(texts.none(figures.count('flow.total')), ...comparisons(figures, input.comparisons))
  return [
    ...paragraph(
      texts.total(input.regionName, figures.count('flow.total'), figures.count('flow.people')),
      forms(figures),
      visits(figures),
    ),
    ...paragraph(categories(figures), units(figures), relation(figures)),
    ...paragraph(concluded(figures)),
    ...paragraph(...comparisons(figures, input.comparisons)),
    ...paragraph(...(input.interval === undefined ? [] : intervalCompared(input.interval))),
  ]
}

function relation(figures: FigureReader): readonly Run[] {
  return texts.relation(figures.count('flow.first'), figures.count('flow.repeat'), figures.rate('rates.repeat'))
}

function concluded(figures: FigureReader): readonly Run[] {
  const [total = [], people = [], first = [], again = []] = (['total', 'people', 'first', 'repeat'] as const).map(
    (id) => figures.count(`concluded.${id}`),
  )
  return texts.concluded(total, people, first, again)
}

/** Letters and calls are said when zero; 其他 only when there is one. */
function forms(figures: FigureReader): readonly Run[] {
  const shown = (['online', 'visit', 'letter', 'phone', 'other'] as const).filter(
    (form) => form !== 'other' || figures.value('flow.other') !== 0,
  )
  return texts.forms(enumerate(shown.map((form) => texts.form(formNames[form], figures.count(`flow.${form}`)))))
}

/** Visits to higher levels are told of the county as a whole: never by unit or town. */
function visits(figures: FigureReader): readonly Run[] {
  if (figures.value('flow.visit') === 0) return texts.noVisits(figures.count('flow.visit'))
  const always = ['national', 'province', 'city', 'cityGate', 'county'] as const
  const ifAny = (['town', 'other'] as const).filter((place) => (figures.value(`flow.visit.${place}`) ?? 0) > 0)
  const places = [...always, ...ifAny].map((place) =>
    texts.place(placeNames[place], figures.count(`flow.visit.${place}`)),
  )
  return texts.visits(enumerate(places))
}

function categories(figures: FigureReader): readonly Run[] {
  const members = foremost(figures.ranked('flow.category.'), FOREMOST)
  return members.length === 0 ? texts.noCategories() : texts.categories(figures.counted(members))
}

function units(figures: FigureReader): readonly Run[] {
  const members = foremost(figures.ranked('flow.unit.'), FOREMOST)
  return members.length === 0 ? [] : texts.units(figures.counted(members))
}
