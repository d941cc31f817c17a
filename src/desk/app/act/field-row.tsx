import type { ReactNode } from 'react'
import type { Fault } from '../api/problem.ts'

/** Ties a control to its name and to what is wrong with it, for eyes and for screen readers. */
export interface Tied {
  readonly id: string
  readonly 'aria-invalid'?: true
  readonly 'aria-describedby'?: string
  readonly 'aria-required'?: true
}

export interface RowAsked {
  readonly id: string
  readonly label: string
  readonly required: boolean
  readonly fault: string | undefined
  readonly hint?: ReactNode
}

export function FieldRow({ children, ...asked }: RowAsked & { readonly children: (tied: Tied) => ReactNode }) {
  const { id, label, required, fault, hint } = asked
  return (
    <div className={fault === undefined ? 'field' : 'field faulty'}>
      <label htmlFor={id}>
        {label}
        {!required && <small>（可不填）</small>}
      </label>
      {children(tie(asked))}
      {hint !== undefined && <small className="hint">{hint}</small>}
      {fault !== undefined && (
        <small className="fault" id={`${id}-fault`}>
          {fault}
        </small>
      )}
    </div>
  )
}

function tie({ id, required, fault }: RowAsked): Tied {
  return {
    id,
    ...(required && { 'aria-required': true as const }),
    ...(fault !== undefined && { 'aria-invalid': true as const, 'aria-describedby': `${id}-fault` }),
  }
}

/** Several controls under one name: `input.units` stands for `input.units.0` too. */
export function FieldGroup({
  label,
  fault,
  children,
}: {
  readonly label: string
  readonly fault: string | undefined
  readonly children: ReactNode
}) {
  return (
    <fieldset className="field">
      <legend>{label}</legend>
      {children}
      {fault !== undefined && <small className="fault">{fault}</small>}
    </fieldset>
  )
}

export function faultAt(faults: readonly Fault[], path: string): string | undefined {
  return faults.find((fault) => fault.path === path || fault.path.startsWith(`${path}.`))?.problem
}
