import type { Block, Heading, Run } from '../../documents/paper/paper.ts'
import { enumerate, paragraph, say } from '../../documents/paper/say.ts'
import { entriesOf, listed } from './entries.ts'
import type { FigureReader } from './figures.ts'
import type { Activity, ActivityKind, HalfYearInput } from './input.ts'
import { sayable } from './sayable.ts'
import { advised, mediated, pressed } from './office-acts.ts'
import { cameBack, standOpen } from './returning.ts'
import { headings, rateNames, routeNames, ruleOfLaw as texts, shareNames } from './texts.ts'

/** （四）信访工作法治化情况 */
export function ruleOfLawSection(figures: FigureReader, input: HalfYearInput): readonly Block[] {
  return [
    heading(headings.screening),
    ...paragraph(screening(figures, input), risks(figures)),
    heading(headings.leaderCases),
    ...paragraph(...leaderCases(figures)),
    heading(headings.publicity),
    ...paragraph(...publicity(figures, input)),
    heading(headings.handling),
    ...paragraph(firstReception(figures), terms(figures), mediated(figures)),
    heading(headings.returning),
    ...paragraph(...cameBack(figures)),
    ...paragraph(...standOpen(figures)),
    heading(headings.pressing),
    ...paragraph(...pressed(figures)),
    heading(headings.advice),
    ...paragraph(...advised(figures)),
    heading(headings.evaluation),
    ...paragraph(evaluation(figures)),
  ]
}

function heading(text: string): Heading {
  return { kind: 'heading', level: 3, text }
}

function entryList(figures: FigureReader, input: HalfYearInput, kind: ActivityKind): readonly Run[] {
  const { period } = figures.sheet
  return listed(entriesOf(input.activities, kind, period), period)
}

function screening(figures: FigureReader, input: HalfYearInput): readonly Run[] {
  const value = figures.value('screening.count')
  if (value === null) return texts.notFilled()
  const count = figures.count('screening.count')
  return value === 0 ? texts.noScreening(count) : texts.screening(count, entryList(figures, input, 'screening'))
}

function risks(figures: FigureReader): readonly Run[] {
  if ((figures.value('risks.total') ?? 0) === 0) return []
  return texts.risks(figures.count('risks.total'), figures.count('risks.closed'))
}

function leaderCases(figures: FigureReader): readonly (readonly Run[])[] {
  const total = figures.value('leaderCases.total')
  if (total === null) return [texts.leaderCasesNotFilled()]
  if (total === 0) return [texts.noLeaderCases(figures.count('leaderCases.total'))]
  const [all, city, county] = (['total', 'city', 'county'] as const).map((id) => figures.count(`leaderCases.${id}`))
  return [
    texts.leaderCases(all ?? [], city ?? [], county ?? []),
    texts.resolved(figures.count('leaderCases.resolved'), figures.rate('leaderCases.resolutionRate')),
  ]
}

function publicity(figures: FigureReader, input: HalfYearInput): readonly (readonly Run[])[] {
  if (figures.value('publicity.count') === null) return [texts.notFilled()]
  const publicityCount = figures.count('publicity.count')
  const trainingCount = figures.count('training.count')
  return [
    figures.value('publicity.count') === 0
      ? texts.noPublicity(publicityCount)
      : texts.publicity(publicityCount, entryList(figures, input, 'publicity')),
    figures.value('training.count') === 0
      ? texts.noTraining(trainingCount)
      : texts.training(trainingCount, entryList(figures, input, 'training')),
    dispositions(figures, input),
  ]
}

/** Only the number, the deciding body and its document's number: never the entry's own words. */
function dispositions(figures: FigureReader, input: HalfYearInput): readonly Run[] {
  const count = figures.count('order.lawfulDispositions')
  if ((figures.value('order.lawfulDispositions') ?? 0) === 0) return texts.noDispositions(count)
  const decided = entriesOf(input.activities, 'lawfulDisposition', figures.sheet.period).map(decidedBy)
  const different = [...new Map(decided.map((runs) => [runs.map((run) => run.text).join(''), runs])).values()]
  const bodies = different.length === 0 ? say`${texts.noBody}，${texts.noNumber}` : enumerate(different, '；')
  return texts.dispositions(count, bodies)
}

function decidedBy(entry: Activity): readonly Run[] {
  const organs = sayable(entry.organs.join('、'))
  const number = sayable(entry.documentNumber)
  const named: Run | string =
    number === undefined ? texts.noNumber : { text: number, source: { kind: 'entry', id: entry.id } }
  return organs === undefined ? say`${texts.noBody}，${named}` : texts.body(organs, named)
}

/** 首接首办: what was settled at the first handling. Repeats of which nobody wrote down what they repeat say nothing of it. */
function firstReception(figures: FigureReader): readonly Run[] {
  const watched = figures.value('firstHandling.watched')
  if (watched === null) return texts.firstReceptionNotFilled()
  const count = figures.count('firstHandling.watched')
  if (watched === 0) return texts.noneWatched(count)
  const isUnlinked = (figures.value('returning.total') ?? 0) > 0 && figures.value('returning.linked') === 0
  if (isUnlinked) return texts.unlinked(count)
  return texts.firstReception(count, figures.count('firstHandling.returned'), figures.rate('firstHandling.oneTimeRate'))
}

/** The three rates the law's days give, with what was led out of the sixty days. */
export function terms(figures: FigureReader): readonly Run[] {
  const phrases = (['rates.timelyDispatch', 'rates.timelyAcceptance', 'rates.onTimeReply'] as const).map((id) => {
    const [name, article] = rateNames[id]
    if (figures.value(id) !== null) return texts.rate(name, article, figures.rate(id))
    return neverImported(figures) ? texts.unfilledRate(name) : texts.undueRate(name, figures.rate(id))
  })
  return say`${enumerate(phrases, '，')}。${routed(figures)}`
}

/** 第三十一条第一至五项, said beside 按期答复率 so that leading a matter out of the sixty days hides nothing. */
function routed(figures: FigureReader): readonly Run[] {
  const led = Object.entries(routeNames).filter(([id]) => (figures.sheet.figures[id]?.value ?? 0) > 0)
  const counts = led.map(([id, name]) => say`${name}${figures.count(id)}件`)
  return counts.length === 0 ? [] : texts.routed(enumerate(counts, '、'))
}

/** Ratings of the office itself are spoken of once somebody has given one: the units' ledger has no column for them. */
export function evaluation(figures: FigureReader): readonly Run[] {
  const own = ['rates.participation', 'rates.satisfaction'] as const
  const ofOffice = ['rates.office.participation', 'rates.office.satisfaction'] as const
  const rated = (figures.sheet.figures[ofOffice[0]]?.value ?? 0) > 0
  const phrases = [...own, ...(rated ? ofOffice : [])].map((id) => {
    const [name, why] = shareNames[id]
    if (figures.value(id) !== null) return texts.share(name, figures.rate(id))
    return neverImported(figures) ? texts.unfilledRate(name) : texts.emptyShare(name, figures.rate(id), why)
  })
  return say`${enumerate(phrases, '，')}。`
}

function neverImported(figures: FigureReader): boolean {
  return figures.value('flow.total') === null
}
