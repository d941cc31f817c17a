import { Button } from 'antd'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { forms, kinds, stages } from '../../../../petition/words.ts'
import type { DirectoryView } from '../../../../server/desk-view.ts'
import type { Fault } from '../../api/problem.ts'
import { useDesk } from '../../desk-context.ts'
import { go } from '../../router/router.tsx'
import { addressOf, soughtIn } from './filters.ts'
import type { FilterName, Filters } from './filters.ts'

interface Asked {
  readonly filters: Filters
  readonly directory: DirectoryView | undefined
  readonly faults: readonly Fault[]
}

/** What is sought, and what narrows it down. Opened with what stands in the address. */
export function FilterForm({ filters, directory, faults }: Asked) {
  const [values, setValues] = useState<Filters>(filters)
  const [sought, setSought] = useState(filters.words ?? filters.number ?? '')
  const set = (name: FilterName) => (value: string) => {
    setValues(({ [name]: _, ...others }) => (value === '' ? others : { ...others, [name]: value }))
  }
  const look = () => {
    const { words: _, number: __, ...others } = values
    go(addressOf({ ...others, ...soughtIn(sought) }))
  }
  return (
    <form
      className="filter no-print"
      role="search"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        look()
      }}
    >
      <div className="filter-sought">
        <Row id="sought" label="编号，或者信访内容里的词" fault={faultOf(faults, ['words', 'number'])}>
          <input
            id="sought"
            type="search"
            autoComplete="off"
            placeholder="如 漏水 屋顶；两个字以上，空格隔开的都要有"
            value={sought}
            onChange={(event) => {
              setSought(event.target.value)
            }}
          />
        </Row>
        <p className="buttons">
          <Button type="primary" htmlType="submit">
            查看
          </Button>
          <Button
            onClick={() => {
              go('/desk/petitions')
            }}
          >
            去掉条件
          </Button>
        </p>
      </div>
      {/* On a phone the list comes first, and what narrows it down is opened. */}
      <details open={isWide() || Object.keys(filters).some((name) => name !== 'words' && name !== 'number')}>
        <summary>按阶段、形式、类别、单位、日期、逾期筛选</summary>
        <Rest values={values} set={set} directory={directory} faults={faults} />
      </details>
    </form>
  )
}

function Rest({
  values,
  set,
  directory,
  faults,
}: Omit<Asked, 'filters'> & {
  readonly values: Filters
  readonly set: (name: FilterName) => (value: string) => void
}) {
  const { me } = useDesk()
  const units = directory?.units.map(({ id, name }) => [id, name] as const) ?? []
  return (
    <div className="filter-rest">
      <Choose name="stage" label="阶段" choices={Object.entries(stages)} values={values} set={set('stage')} />
      <Choose name="form" label="形式" choices={Object.entries(forms)} values={values} set={set('form')} />
      <Choose name="kind" label="类别" choices={Object.entries(kinds)} values={values} set={set('kind')} />
      {me.ofOffice && <Choose name="unit" label="承办单位" choices={units} values={values} set={set('unit')} />}
      <DayRow name="from" label="登记日期从" values={values} set={set('from')} faults={faults} />
      <DayRow name="to" label="到" values={values} set={set('to')} faults={faults} />
      <p className="field check">
        <input
          id="overdue"
          type="checkbox"
          checked={values.overdue !== undefined}
          onChange={(event) => {
            set('overdue')(event.target.checked ? 'true' : '')
          }}
        />
        <label htmlFor="overdue">{me.ofOffice ? '只看已超过期限的' : '只看本单位已超过期限的'}</label>
      </p>
    </div>
  )
}

const isWide = () => window.matchMedia('(min-width: 50rem)').matches

function faultOf(faults: readonly Fault[], names: readonly FilterName[]): string | undefined {
  return faults.find(({ path }) => names.some((name) => name === path))?.problem
}

function Row({
  id,
  label,
  fault,
  children,
}: {
  readonly id: string
  readonly label: string
  readonly fault?: string | undefined
  readonly children: ReactNode
}) {
  return (
    <div className={fault === undefined ? 'field' : 'field faulty'}>
      <label htmlFor={id}>{label}</label>
      {children}
      {fault !== undefined && <small className="fault">{fault}</small>}
    </div>
  )
}

interface FieldAsked {
  readonly name: FilterName
  readonly label: string
  readonly values: Filters
  readonly set: (value: string) => void
}

function Choose({
  name,
  label,
  choices,
  values,
  set,
}: FieldAsked & { readonly choices: readonly (readonly [string, string])[] }) {
  return (
    <Row id={name} label={label}>
      <select
        id={name}
        value={values[name] ?? ''}
        onChange={(event) => {
          set(event.target.value)
        }}
      >
        <option value="">不限</option>
        {choices.map(([code, words]) => (
          <option key={code} value={code}>
            {words}
          </option>
        ))}
      </select>
    </Row>
  )
}

function DayRow({ name, label, values, set, faults }: FieldAsked & { readonly faults: readonly Fault[] }) {
  return (
    <Row id={name} label={label} fault={faultOf(faults, [name])}>
      <input
        id={name}
        type="date"
        value={values[name] ?? ''}
        onChange={(event) => {
          set(event.target.value)
        }}
      />
    </Row>
  )
}
