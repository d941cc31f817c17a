import type { Run } from '../../documents/paper/paper.ts'
import { enumerate, say } from '../../documents/paper/say.ts'
import type { Figure, FigureSheet } from '../../statistics/figure.ts'
import { sayable } from './sayable.ts'

/** A figure of a family such as `inspection.unit.公安局`: its id and what follows the family's name. */
export interface Member {
  readonly id: string
  readonly name: string
  readonly value: number
}

const collator = new Intl.Collator('zh-CN-u-co-pinyin', { numeric: true })

/** Reads a sheet's figures as runs that keep the figure's id. */
export interface FigureReader {
  readonly sheet: FigureSheet
  /** @throws RangeError when the sheet has no such figure: fixed names are always present. */
  get(id: string): Figure
  /** null: the ledger was never imported, or the denominator is zero. */
  value(id: string): number | null
  /** A count as a bare number, its unit to follow. */
  count(id: string): Run
  /** A rate as the figure writes it, 「38.89%」 or 「—」. */
  rate(id: string): Run
  /** The family's members counted at least once, by count descending, equal counts in pinyin order. */
  ranked(family: string): readonly Member[]
  /** `公安局19件、古韩镇10件`. */
  counted(members: readonly Member[]): readonly Run[]
  /** Every id that begins with the prefix, in the sheet's order. */
  idsUnder(prefix: string): readonly string[]
}

export function figureReader(sheet: FigureSheet): FigureReader {
  const get = (id: string): Figure => {
    const figure = sheet.figures[id]
    if (figure === undefined) throw new RangeError(`统计结果里没有指标“${id}”：请用同一版本的系统重新计算后再出报告`)
    return figure
  }
  const idsUnder = (prefix: string) => Object.keys(sheet.figures).filter((id) => id.startsWith(prefix))
  const count = (id: string): Run => {
    const { value, text } = get(id)
    return { text: value === null ? text : String(value), source: { kind: 'figure', id } }
  }
  const member = (id: string, name: string): readonly Member[] => {
    const { value } = get(id)
    return value === null || value === 0 || sayable(name) === undefined ? [] : [{ id, name, value }]
  }
  return {
    sheet,
    get,
    idsUnder,
    count,
    value: (id) => get(id).value,
    rate: (id) => ({ text: get(id).text, source: { kind: 'figure', id } }),
    ranked: (family) =>
      idsUnder(family)
        .flatMap((id) => member(id, id.slice(family.length)))
        .sort((a, b) => b.value - a.value || collator.compare(a.name, b.name)),
    counted: (members) => enumerate(members.map(({ id, name }) => say`${name}${count(id)}件`)),
  }
}

/** The first `limit` members; a count that ties with the last of them is taken too, so that no tie is cut in two. */
export function foremost(members: readonly Member[], limit: number): readonly Member[] {
  const last = members[limit - 1]
  return last === undefined ? members : members.filter((member) => member.value >= last.value)
}
