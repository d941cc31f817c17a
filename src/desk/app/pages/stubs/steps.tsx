import { Input, Radio } from 'antd'
import { useState } from 'react'
import { DayInput } from '../../act/controls.tsx'
import { FieldGroup, FieldRow, faultAt } from '../../act/field-row.tsx'
import { StepForm } from '../../act/step-form.tsx'
import { api } from '../../api/api.ts'
import { useDesk } from '../../desk-context.ts'

interface StepAsked {
  readonly no: string
  readonly changed: () => void
}

const means = [
  { value: 'confidentialPost', label: '机要通信' },
  { value: 'courier', label: '专人送达' },
  { value: 'inPerson', label: '当面移交' },
]

/** That it left the house, on which day and by which means. */
export function HandedOver({ no, changed }: StepAsked) {
  const { today } = useDesk()
  const [on, setOn] = useState(today)
  const [by, setBy] = useState('')
  return (
    <StepForm
      label="登记移交"
      refused="没有登记"
      send={() => api.stubHandedOver(no, { on, means: by })}
      changed={changed}
    >
      {(faults) => (
        <>
          <FieldRow id={`${no}-left`} label="移交的日子" required fault={faultAt(faults, 'on')}>
            {(tied) => <DayInput tied={tied} value={on} last={today} set={setOn} />}
          </FieldRow>
          <FieldGroup label="移交方式" fault={faultAt(faults, 'means')}>
            <Radio.Group
              aria-label="移交方式"
              value={by}
              options={means}
              onChange={(event) => setBy(String(event.target.value))}
            />
          </FieldGroup>
        </>
      )}
    </StepForm>
  )
}

/** What the superior organ answered with. */
export function Receipt({ no, changed }: StepAsked) {
  const { today } = useDesk()
  const [on, setOn] = useState(today)
  const [said, setSaid] = useState('')
  return (
    <StepForm
      label="登记回执"
      refused="没有登记"
      send={() => api.stubReceipt(no, { on, receipt: said })}
      changed={changed}
    >
      {(faults) => (
        <>
          <FieldRow id={`${no}-arrived`} label="上一级收到的日子" required fault={faultAt(faults, 'on')}>
            {(tied) => <DayInput tied={tied} value={on} last={today} set={setOn} />}
          </FieldRow>
          <FieldRow id={`${no}-receipt`} label="上一级的回执号" required fault={faultAt(faults, 'receipt')}>
            {(tied) => (
              <Input {...tied} value={said} autoComplete="off" onChange={(event) => setSaid(event.target.value)} />
            )}
          </FieldRow>
        </>
      )}
    </StepForm>
  )
}
