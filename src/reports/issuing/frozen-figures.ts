import { figureSheet, unitSheet } from '../../statistics/figure-sheet.ts'
import type { FigureSheet } from '../../statistics/figure.ts'
import type { View } from '../../statistics/view.ts'
import type { Tx } from '../../store/tx.ts'
import type { HalfYearInput } from '../half-year/input.ts'
import type { ReportKind } from '../written-reports.ts'

/** What the bulletin says of the county as a whole; all else in it is of the units. */
const ratesOfBulletin = ['rates.timelyAcceptance', 'rates.onTimeReply'] as const

/** The figures a report stands on, which issuing freezes: of the bulletin no other than those it prints. */
export function frozenFigures({ sheet, unitSheet: units }: HalfYearInput): FigureSheet {
  return units === undefined ? sheet : ofBulletin(sheet, units)
}

/** The same figures read anew, to say what has moved since. */
export async function frozenFiguresNow(tx: Tx, view: View, kind: ReportKind): Promise<FigureSheet> {
  const sheet = await figureSheet(tx, view)
  return kind === 'bulletin' ? ofBulletin(sheet, await unitSheet(tx, view)) : sheet
}

function ofBulletin({ figures }: FigureSheet, units: FigureSheet): FigureSheet {
  const whole = ratesOfBulletin.flatMap((id) => {
    const figure = figures[id]
    return figure === undefined ? [] : [[id, figure] as const]
  })
  return { ...units, figures: { ...Object.fromEntries(whole), ...units.figures } }
}
