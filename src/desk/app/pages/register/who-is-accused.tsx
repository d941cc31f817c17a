import { Input } from 'antd'
import { Pick } from '../../act/controls.tsx'
import { FieldRow, faultAt } from '../../act/field-row.tsx'
import type { Choice } from '../../act/ground.ts'
import type { Entering } from './parts.tsx'

const { TextArea } = Input

/** 第三十条第三款: from the moment it is registered, they and whoever answers to them cannot learn that it exists. */
export function WhoIsAccused({ entering }: { readonly entering: Entering }) {
  const { values, change, faults, units, members } = entering
  const many = (name: string, label: string, choices: readonly Choice[]) => (
    <FieldRow id={`register-${name}`} label={label} required={false} fault={faultAt(faults, `input.${name}`)}>
      {(tied) => (
        <Pick tied={tied} many value={values[name] ?? []} choices={choices} set={(given) => change(name, given)} />
      )}
    </FieldRow>
  )
  return (
    <section aria-labelledby="accused">
      <h2 id="accused">检举控告的是谁</h2>
      <p className="hint">写明以后，他们和他们的下属从登记那一刻起查不到这一件；以后还可以再写，只增加，不去掉。</p>
      <div className="row">
        {many('accusedUnits', '被检举控告的单位', units)}
        {many('accusedStaff', '被检举控告的人员', members)}
      </div>
      <FieldRow
        id="register-others"
        label="没有账号的被检举控告的人"
        required={false}
        fault={faultAt(faults, 'others')}
        hint="只有信访局负责人可以查看"
      >
        {(tied) => (
          <TextArea
            {...tied}
            rows={2}
            value={values['others']?.[0] ?? ''}
            onChange={(event) => change('others', [event.target.value])}
          />
        )}
      </FieldRow>
    </section>
  )
}
