import type { Tx } from '../store/tx.ts'
import type { ArithmeticCheck, Figure } from './figure.ts'
import type { View } from './view.ts'

/** Figures that are read with the same query, and the sums that must hold among them. */
export interface FigureFamily {
  read(
    tx: Tx,
    view: View,
  ): Promise<{
    readonly figures: Readonly<Record<string, Figure>>
    readonly checks: readonly ArithmeticCheck[]
  }>
}

/** A sum that must hold, with both sides said. */
export function check(id: string, statement: string, left: number, right: number): ArithmeticCheck {
  return { id, statement, left, right, holds: left === right }
}
