import type { PlainDate } from '../calendar/plain-date.ts'

export interface Figure {
  readonly value: number | null
  readonly text: string
  readonly label: string
  readonly definition: string
  readonly basis: string
  readonly count: number | null
}
export interface ArithmeticCheck {
  readonly id: string
  readonly statement: string
  readonly left: number
  readonly right: number
  readonly holds: boolean
}
export interface Period {
  readonly from: PlainDate
  readonly to: PlainDate
}
export interface FigureSheet {
  readonly period: { readonly from: PlainDate; readonly to: PlainDate; readonly asOf: string; readonly units?: 'now' }
  readonly figures: Readonly<Record<string, Figure>>
  readonly checks: readonly ArithmeticCheck[]
}
