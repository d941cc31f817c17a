import { Input } from 'antd'
import { useState } from 'react'
import { FieldRow, faultAt } from '../../act/field-row.tsx'
import type { Fault } from '../../api/problem.ts'

/** A text that is being typed, and how to change it. */
export interface Typed {
  readonly value: string
  readonly set: (value: string) => void
}

export function useTyped(): Typed {
  const [value, set] = useState('')
  return { value, set }
}

interface Asked {
  readonly id: string
  readonly label: string
  readonly path: string
  readonly faults: readonly Fault[]
  readonly typed: Typed
  readonly hint?: string
}

/** A passphrase lives in this field alone: it is not kept, and the browser is asked not to keep it either. */
export function PassphraseRow({ id, label, path, faults, typed, hint }: Asked) {
  return (
    <FieldRow id={id} label={label} required fault={faultAt(faults, path)} hint={hint}>
      {(tied) => (
        <Input.Password
          {...tied}
          value={typed.value}
          autoComplete="new-password"
          onChange={(event) => typed.set(event.target.value)}
        />
      )}
    </FieldRow>
  )
}

export function WordsRow({ id, label, path, faults, typed, hint }: Asked) {
  return (
    <FieldRow id={id} label={label} required fault={faultAt(faults, path)} hint={hint}>
      {(tied) => (
        <Input.TextArea {...tied} rows={3} value={typed.value} onChange={(event) => typed.set(event.target.value)} />
      )}
    </FieldRow>
  )
}
