import type { Figure, FigureSheet } from '../../statistics/figure.ts'

/** A figure of an issued report that reads otherwise by what is known now. */
export interface Adjustment {
  readonly id: string
  readonly label: string
  /** As issued, and as counted now; 「未列」 where the figure is in one of the two only. */
  readonly issued: string
  readonly now: string
  /** The definition itself was changed since, so that the two are not counted alike. */
  readonly redefined: boolean
}

const notListed = '未列'

/** What of an issued report's figures has moved since: later entries and corrections, never a silent change. */
export function adjustments(issued: FigureSheet, now: FigureSheet): readonly Adjustment[] {
  const ids = [...new Set([...Object.keys(issued.figures), ...Object.keys(now.figures)])]
  return ids.flatMap((id) => {
    const [then, since] = [issued.figures[id], now.figures[id]]
    if (then !== undefined && since !== undefined) return moved(id, then, since)
    if (since !== undefined) return counts(since) ? [{ id, ...told(since), issued: notListed, now: since.text }] : []
    return then !== undefined && counts(then) ? [{ id, ...told(then), issued: then.text, now: notListed }] : []
  })
}

function moved(id: string, then: Figure, since: Figure): readonly Adjustment[] {
  const redefined = then.definition !== since.definition
  if (then.text === since.text && !redefined) return []
  return [{ id, ...told(since), issued: then.text, now: since.text, redefined }]
}

/** A member of a family that nobody counts is the same whether it is listed as zero or not at all. */
function counts({ value }: Figure): boolean {
  return value !== null && value !== 0
}

function told({ label }: Figure): Pick<Adjustment, 'label' | 'redefined'> {
  return { label, redefined: false }
}
