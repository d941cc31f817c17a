import { Button, Input } from 'antd'
import { useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import { DayInput } from '../../act/controls.tsx'
import { useDraft } from '../../act/draft.ts'
import { FieldRow, faultAt } from '../../act/field-row.tsx'
import type { Tied } from '../../act/field-row.tsx'
import { FormButtons } from '../../act/form-buttons.tsx'
import { first } from '../../act/values.ts'
import { useSending } from '../../api/use-sending.ts'
import { useDesk } from '../../desk-context.ts'
import { ProblemBox } from '../../frame/problem-box.tsx'

export interface OrderField {
  readonly name: string
  readonly label: string
  readonly as: 'line' | 'words' | 'day' | 'choose'
  readonly optional?: boolean
  readonly hint?: ReactNode
  /** Out of what is chosen; may hang on what else was filled in. */
  readonly choices?: Choices | ((given: Given) => Choices)
  readonly preset?: string
  /** Only asked for when this says so. */
  readonly when?: (given: Given) => boolean
}

type Choices = readonly (readonly [string, string])[]

/** What was filled in; what was left empty isn't there. */
export type Given = Readonly<Record<string, string>>

export interface OrderAsked {
  /** What the form is: its draft is kept under it. */
  readonly name: string
  readonly label: string
  readonly fields: readonly OrderField[]
  /** Said above the fields: what cannot be taken back. */
  readonly note?: ReactNode
  readonly send: (given: Given, requestId: string) => Promise<void>
  /** What is said when it is done. */
  readonly said: string
}

/** Something that is ordered in the administration: a button, and behind it a form that loses no word. */
export function Order(asked: OrderAsked) {
  const [open, setOpen] = useState(false)
  const [done, setDone] = useState(false)
  const { label, said } = asked
  if (open)
    return (
      <OrderForm
        {...asked}
        close={() => setOpen(false)}
        done={() => {
          setDone(true)
          setOpen(false)
        }}
      />
    )
  return (
    <div className="order">
      <Button
        onClick={() => {
          setDone(false)
          setOpen(true)
        }}
      >
        {label}
      </Button>
      {done && (
        <p className="done" role="status">
          {said}
        </p>
      )}
    </div>
  )
}

function OrderForm(asked: OrderAsked & { readonly close: () => void; readonly done: () => void }) {
  const { name, label, fields, note, close } = asked
  const { me } = useDesk()
  const blank = useMemo(() => Object.fromEntries(fields.map((each) => [each.name, [each.preset ?? '']])), [name])
  const { values, change, drop, found } = useDraft(`dengwen.draft.${me.id}.admin.${name}`, blank)
  const all = Object.fromEntries(fields.map((each) => [each.name, first(values, each.name)]))
  const asking = fields.filter(({ when }) => when === undefined || when(all))
  const sending = useSending(async (requestId) => {
    const given = asking.map((each) => [each.name, first(values, each.name)] as const)
    await asked.send(Object.fromEntries(given.filter(([, value]) => value !== '')), requestId)
    drop()
    asked.done()
  })
  const faults = sending.problem?.faults ?? []
  return (
    <form
      className="act here order"
      noValidate
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault()
        sending.send()
      }}
    >
      <h3>{label}</h3>
      {note}
      {found && <p className="note">上次没有提交的内容还在这里。</p>}
      {asking.map((field) => (
        <FieldRow
          key={field.name}
          id={`${name}-${field.name}`}
          label={field.label}
          required={field.optional !== true}
          fault={faultAt(faults, field.name)}
          hint={field.hint}
        >
          {(tied) => (
            <Control
              tied={tied}
              field={field}
              choices={choicesOf(field, all)}
              value={values[field.name]?.[0] ?? ''}
              set={(value) => change(field.name, [value])}
            />
          )}
        </FieldRow>
      ))}
      {sending.problem !== undefined && <ProblemBox problem={sending.problem} title={`「${label}」没有办理`} />}
      <FormButtons label={label} sending={sending} close={close} drop={drop} />
    </form>
  )
}

function choicesOf({ choices = [] }: OrderField, given: Given): Choices {
  return typeof choices === 'function' ? choices(given) : choices
}

interface ControlAsked {
  readonly tied: Tied
  readonly field: OrderField
  readonly choices: Choices
  readonly value: string
  readonly set: (value: string) => void
}

function Control({ tied, field: { as }, choices, value, set }: ControlAsked) {
  switch (as) {
    case 'day':
      return <DayInput tied={tied} value={value} set={set} />
    case 'words':
      return <Input.TextArea {...tied} rows={3} value={value} onChange={({ target }) => set(target.value)} />
    case 'choose':
      return (
        <select {...tied} value={value} onChange={({ target }) => set(target.value)}>
          <option value="">请选择</option>
          {choices.map(([code, words]) => (
            <option key={code} value={code}>
              {words}
            </option>
          ))}
        </select>
      )
    case 'line':
      return (
        <Input
          {...tied}
          className="wide"
          value={value}
          autoComplete="off"
          onChange={({ target }) => set(target.value)}
        />
      )
  }
}
