import { Button, Checkbox, Input, Radio } from 'antd'
import { forms, kinds, venues } from '../../../../petition/words.ts'
import { DayInput, Pick } from '../../act/controls.tsx'
import type { Choice } from '../../act/ground.ts'
import { FieldGroup, FieldRow, faultAt } from '../../act/field-row.tsx'
import { first } from '../../act/values.ts'
import type { Values } from '../../act/values.ts'
import type { Fault } from '../../api/problem.ts'
import { Known } from './known.tsx'
import { isGroup, mostRepresentatives } from './registration.ts'
import { Similar } from './similar.tsx'

const { TextArea } = Input

export interface Entering {
  readonly values: Values
  readonly change: (name: string, value: readonly string[]) => void
  readonly faults: readonly Fault[]
  readonly units: readonly Choice[]
  readonly members: readonly Choice[]
  readonly today: string
}

interface LineAsked {
  readonly entering: Entering
  readonly name: string
  readonly label: string
  readonly path: string
  readonly required?: boolean
  readonly type?: string
}

function Line({ entering, name, label, path, required = false, type = 'text' }: LineAsked) {
  const { values, change, faults } = entering
  return (
    <FieldRow id={`register-${name}`} label={label} required={required} fault={faultAt(faults, path)}>
      {(tied) => (
        <Input
          {...tied}
          type={type}
          {...(type === 'number' && { min: 1 })}
          autoComplete="off"
          value={values[name]?.[0] ?? ''}
          onChange={(event) => change(name, [event.target.value])}
        />
      )}
    </FieldRow>
  )
}

const choicesOf = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }))

export function WhoBroughtIt({ entering }: { readonly entering: Entering }) {
  const { values, change } = entering
  return (
    <section aria-labelledby="who">
      <h2 id="who">谁来的</h2>
      <FieldGroup label="信访形式" fault={faultAt(entering.faults, 'input.form')}>
        <Radio.Group
          aria-label="信访形式"
          value={first(values, 'form')}
          options={choicesOf(forms)}
          onChange={(event) => change('form', [String(event.target.value)])}
        />
      </FieldGroup>
      <div className="row">
        <Line entering={entering} name="name" label="姓名" path="persons.0.name" required />
        <Line entering={entering} name="people" label="人数" path="input.people" type="number" required />
        <Line entering={entering} name="phone" label="电话" path="persons.0.phone" />
        <Line entering={entering} name="idNumber" label="身份证件号码，可以刷读卡器" path="persons.0.idNumber" />
        <Line entering={entering} name="address" label="住址" path="persons.0.address" />
        <Line entering={entering} name="writer" label="代写人姓名" path="persons.1.name" />
      </div>
      {isGroup(values) && <Representatives entering={entering} />}
      <Checkbox
        checked={first(values, 'nameHidden') === 'true'}
        onChange={(event) => change('nameHidden', [String(event.target.checked)])}
      >
        信访人请求不向承办单位公开姓名
      </Checkbox>
      <small className="hint">请告诉她：写下的事实本身，仍然可能让人认出她。</small>
    </section>
  )
}

/** 第二十条第三款 「推选代表，代表人数不得超过5人」 */
function Representatives({ entering }: { readonly entering: Entering }) {
  return (
    <FieldGroup
      label="多人走访的，请推选代表，不超过5人（第二十条第三款）；还没有推选的，可以以后补登"
      fault={undefined}
    >
      {Array.from({ length: mostRepresentatives }, (_, place) => {
        const prefix = `representative.${String(place)}`
        const said = `代表${String(place + 1)}`
        return (
          <div key={place} className="row">
            <Line entering={entering} name={`${prefix}.name`} label={`${said}姓名`} path={prefix} />
            <Line entering={entering} name={`${prefix}.phone`} label={`${said}电话`} path={`${prefix}.phone`} />
          </div>
        )
      })}
    </FieldGroup>
  )
}

export function WhatItSays({ entering }: { readonly entering: Entering }) {
  const { values, change, faults } = entering
  return (
    <section aria-labelledby="what">
      <h2 id="what">说的什么</h2>
      <FieldRow id="register-text" label="信访内容，口述的照记" required fault={faultAt(faults, 'text')}>
        {(tied) => (
          <TextArea
            {...tied}
            rows={5}
            value={values['text']?.[0] ?? ''}
            onChange={(event) => change('text', [event.target.value])}
          />
        )}
      </FieldRow>
      <Demands entering={entering} />
      <Similar values={values} change={change} />
      <Line entering={entering} name="category" label="内容分类" path="input.category" />
    </section>
  )
}

/** One demand a line: the opinion has to answer each. */
function Demands({ entering: { values, change, faults } }: { readonly entering: Entering }) {
  const demands = values['demands'] ?? ['']
  const set = (place: number, text: string) => {
    change(
      'demands',
      demands.map((before, at) => (at === place ? text : before)),
    )
  }
  return (
    <FieldGroup label="诉求，一项一条：处理意见书要逐项答复" fault={faultAt(faults, 'demands')}>
      {demands.map((demand, place) => (
        <FieldRow
          key={place}
          id={`register-demand-${String(place)}`}
          label={`第${String(place + 1)}项诉求`}
          required={place === 0}
          fault={undefined}
        >
          {(tied) => (
            <Input {...tied} value={demand} autoComplete="off" onChange={(event) => set(place, event.target.value)} />
          )}
        </FieldRow>
      ))}
      <Button size="small" onClick={() => change('demands', [...demands, ''])}>
        再加一项诉求
      </Button>
    </FieldGroup>
  )
}

export function HowItCame({ entering }: { readonly entering: Entering }) {
  const { values, change, faults, units, today } = entering
  const pick = (name: string, label: string, choices: readonly Choice[]) => (
    <FieldRow
      id={`register-${name}`}
      label={label}
      required={name === 'venue'}
      fault={faultAt(faults, `input.${name}`)}
    >
      {(tied) => <Pick tied={tied} value={values[name] ?? []} choices={choices} set={(given) => change(name, given)} />}
    </FieldRow>
  )
  const day = (name: string, label: string) => (
    <FieldRow id={`register-${name}`} label={label} required={name === 'on'} fault={faultAt(faults, `input.${name}`)}>
      {(tied) => (
        <DayInput tied={tied} value={values[name]?.[0] ?? ''} last={today} set={(given) => change(name, [given])} />
      )}
    </FieldRow>
  )
  return (
    <section aria-labelledby="how">
      <h2 id="how">怎样收到的、初步判断</h2>
      <div className="row">
        {day('on', '登记日期')}
        {day('receivedOn', '收到日期，不填即为登记日期')}
        {pick('venue', '受访层级', choicesOf(venues))}
        <Line entering={entering} name="source" label="来源，不得填写人名" path="input.source" />
        {pick('kind', '类别，初步判断', choicesOf(kinds))}
        {pick('proposedUnit', '拟转送的单位', units)}
        <Line entering={entering} name="upstreamNo" label="上级系统的信访件编号" path="input.upstreamNo" />
      </div>
      <Known number={first(values, 'upstreamNo')} />
    </section>
  )
}
