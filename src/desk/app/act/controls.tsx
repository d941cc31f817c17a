import { AutoComplete, Checkbox, Input, Radio, Select } from 'antd'
import type { ReactNode } from 'react'
import { Answers } from './answers.tsx'
import { FieldGroup, FieldRow, faultAt } from './field-row.tsx'
import type { Tied } from './field-row.tsx'
import { choicesOf } from './ground.ts'
import type { Choice, Field, Ground } from './ground.ts'

const { TextArea } = Input

/** One field of an act, asked for as its schema says. */
export function Control({ field, ground }: { readonly field: Field; readonly ground: Ground }) {
  switch (field.control.as) {
    case 'answers':
      return <Answers ground={ground} />
    case 'yesNo':
      return <FewChoices field={field} ground={ground} />
    case 'manyOf':
    case 'demands':
      return <Boxes field={field} ground={ground} />
    case 'sending':
      // One alone needs no choosing: the form opened with it.
      return choicesOf(field, ground).length === 1 ? null : <Single field={field} ground={ground} />
    case 'leadAndAssisting':
      return <LeadAndAssisting field={field} ground={ground} />
    default:
      return <Single field={field} ground={ground} />
  }
}

interface Asked {
  readonly field: Field
  readonly ground: Ground
}

const lines: Readonly<Record<string, 'date' | 'number' | 'text'>> = {
  day: 'date',
  number: 'number',
  text: 'text',
  petitionNumber: 'text',
}

function Single({ field, ground }: Asked) {
  const { name, label, required, mayBeEmpty, control } = field
  const must = required && !mayBeEmpty
  const { form, faults } = ground
  const hint = control.as === 'petitionNumber' ? '写另一件的完整编号' : undefined
  return (
    <FieldRow
      id={`${form.act}-${name}`}
      label={label}
      required={must}
      fault={faultAt(faults, `input.${name}`)}
      hint={hint}
    >
      {(tied) => drawn({ field, ground }, tied)}
    </FieldRow>
  )
}

function drawn({ field, ground }: Asked, tied: Tied): ReactNode {
  const { name, control } = field
  const { values, change } = ground
  const value = values[name]?.[0] ?? ''
  const set = (given: string) => {
    change(name, [given])
  }
  const line = lines[control.as]
  if (line === 'date') return <DayInput tied={tied} value={value} last={lastDay(field, ground)} set={set} />
  if (line !== undefined) {
    return (
      <Input {...tied} type={line} value={value} autoComplete="off" onChange={(event) => set(event.target.value)} />
    )
  }
  if (control.as === 'reviewer') return <Reviewer tied={tied} value={value} set={set} ground={ground} />
  const choices = choicesOf(field, ground)
  if (control.as === 'units' || control.as === 'members') {
    return <Pick tied={tied} many value={values[name] ?? []} choices={choices} set={(given) => change(name, given)} />
  }
  return <Pick tied={tied} value={values[name] ?? []} choices={choices} set={(given) => change(name, given)} />
}

/** What was done is done today or before; what is asked for may lie ahead. */
function lastDay({ name }: Field, { desk }: Ground): string | undefined {
  return name === 'on' || name === 'receivedOn' ? desk.today : undefined
}

export function DayInput({
  tied,
  value,
  last,
  set,
}: {
  readonly tied: Tied
  readonly value: string
  readonly last?: string | undefined
  readonly set: (value: string) => void
}) {
  return (
    <Input
      {...tied}
      className="day"
      type="date"
      value={value}
      max={last}
      onChange={(event) => set(event.target.value)}
    />
  )
}

/** One, or several, of many: typing narrows them down. */
export function Pick({
  tied,
  value,
  choices,
  set,
  many = false,
}: {
  readonly tied: Tied
  readonly value: readonly string[]
  readonly choices: readonly Choice[]
  readonly set: (value: readonly string[]) => void
  readonly many?: boolean
}) {
  const chosen = value.filter((each) => each !== '')
  return (
    <Select
      {...tied}
      {...(many && { mode: 'multiple' as const })}
      className="wide"
      showSearch={{ optionFilterProp: 'label' }}
      allowClear
      placeholder="请选择"
      notFoundContent="没有可以选的"
      value={many ? [...chosen] : (chosen[0] ?? null)}
      options={[...choices]}
      onChange={(given: string | string[] | null | undefined) => {
        set(given === null || given === undefined ? [] : typeof given === 'string' ? [given] : given)
      }}
    />
  )
}

function Reviewer({
  tied,
  value,
  set,
  ground,
}: {
  readonly tied: Tied
  readonly value: string
  readonly set: (value: string) => void
  readonly ground: Ground
}) {
  const { units, superiors } = ground.directory
  const names = [...superiors, ...units.map(({ name }) => name)]
  return (
    <AutoComplete
      {...tied}
      className="wide"
      value={value}
      placeholder="写全称，或者从名录中选"
      options={names.map((name) => ({ value: name }))}
      showSearch={{ filterOption: (typed, option) => option?.value.includes(typed) ?? false }}
      onChange={(given: string | undefined) => set(given ?? '')}
    />
  )
}

function FewChoices({ field, ground }: Asked) {
  const { name, label } = field
  return (
    <FieldGroup label={label} fault={faultAt(ground.faults, `input.${name}`)}>
      <Radio.Group
        aria-label={label}
        value={ground.values[name]?.[0]}
        options={[...choicesOf(field, ground)]}
        onChange={(event) => ground.change(name, [String(event.target.value)])}
      />
    </FieldGroup>
  )
}

function Boxes({ field, ground }: Asked) {
  const { name, label, required } = field
  return (
    <FieldGroup label={required ? label : `${label}（可不填）`} fault={faultAt(ground.faults, `input.${name}`)}>
      <Checkbox.Group
        className="boxes"
        value={[...(ground.values[name] ?? [])]}
        options={[...choicesOf(field, ground)]}
        onChange={(given) => ground.change(name, given)}
      />
    </FieldGroup>
  )
}

/** The first leads and answers to the petitioner, the others assist it. */
function LeadAndAssisting({ field, ground }: Asked) {
  const { name } = field
  const { form, faults, values, change } = ground
  const [lead = '', ...assisting] = values[name] ?? []
  const choices = choicesOf(field, ground)
  const id = `${form.act}-${name}`
  return (
    <>
      <FieldRow id={id} label="主办单位" required fault={faultAt(faults, `input.${name}`)}>
        {(tied) => (
          <Pick
            tied={tied}
            value={[lead]}
            choices={choices}
            set={([given = '']) => change(name, [given, ...assisting])}
          />
        )}
      </FieldRow>
      <FieldRow id={`${id}-assisting`} label="协办单位" required={false} fault={undefined}>
        {(tied) => (
          <Pick
            tied={tied}
            many
            value={assisting}
            choices={choices.filter(({ value }) => value !== lead)}
            set={(given) => change(name, [lead, ...given])}
          />
        )}
      </FieldRow>
    </>
  )
}

/** A text beside the input. */
export function TextRow({
  name,
  label,
  required,
  ground,
  rows = 3,
}: {
  readonly name: string
  readonly label: string
  readonly required: boolean
  readonly ground: Ground
  readonly rows?: number
}) {
  const { form, faults, values, change } = ground
  const field = `text.${name}`
  return (
    <FieldRow id={`${form.act}-${field}`} label={label} required={required} fault={faultAt(faults, `texts.${name}`)}>
      {(tied) => (
        <TextArea
          {...tied}
          value={values[field]?.[0] ?? ''}
          rows={rows}
          onChange={(event) => change(field, [event.target.value])}
        />
      )}
    </FieldRow>
  )
}
