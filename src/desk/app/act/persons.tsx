import { Button, Input } from 'antd'
import { useState } from 'react'
import { FieldGroup, FieldRow, faultAt } from './field-row.tsx'
import type { Ground } from './ground.ts'

const parts = [
  ['name', '姓名'],
  ['phone', '电话'],
  ['address', '住址'],
  ['idNumber', '身份证件号码'],
] as const

/** People named with an act; what they become to the petition is the act's to say. */
export function Persons({ role, ground }: { readonly role: string; readonly ground: Ground }) {
  const { form, faults, values, change } = ground
  const typed = Object.keys(values).flatMap((name) => /^persons\.(\d+)\./.exec(name)?.[1] ?? [])
  const [rows, setRows] = useState(Math.max(1, ...typed.map((place) => Number(place) + 1)))
  return (
    <FieldGroup label={role} fault={faults.find(({ path }) => path === 'persons')?.problem}>
      {Array.from({ length: rows }, (_, place) => (
        <div key={place} className="person">
          {parts.map(([part, label]) => {
            const name = `persons.${String(place)}.${part}`
            return (
              <FieldRow
                key={part}
                id={`${form.act}-${name}`}
                label={label}
                required={part === 'name'}
                fault={faultAt(faults, name)}
              >
                {(tied) => (
                  <Input
                    {...tied}
                    value={values[name]?.[0] ?? ''}
                    autoComplete="off"
                    onChange={(event) => change(name, [event.target.value])}
                  />
                )}
              </FieldRow>
            )
          })}
        </div>
      ))}
      <Button size="small" onClick={() => setRows(rows + 1)}>
        再加一人
      </Button>
    </FieldGroup>
  )
}
