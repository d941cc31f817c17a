import { InputNumber } from 'antd'
import { useState } from 'react'
import { FieldRow } from '../../act/field-row.tsx'
import { StepForm } from '../../act/step-form.tsx'
import { api } from '../../api/api.ts'
import { PassphraseRow, useTyped } from './typed.tsx'

/** Files come out one by one, for the passphrase each time. */
export function Files({ no, count }: { readonly no: string; readonly count: number }) {
  const typed = useTyped()
  const [n, setN] = useState(1)
  const send = () => api.openSealedFile(no, n, { passphrase: typed.value })
  return (
    <details>
      <summary>取回附件（{count}个）</summary>
      <StepForm label="取回附件" refused="没有取回" send={send} changed={() => undefined}>
        {(faults) => (
          <>
            <FieldRow id={`${no}-n`} label="第几个附件" required fault={undefined}>
              {(tied) => <InputNumber {...tied} min={1} max={count} value={n} onChange={(to) => setN(to ?? 1)} />}
            </FieldRow>
            <PassphraseRow {...{ id: `${no}-file`, label: '开启口令', path: 'passphrase', faults, typed }} />
          </>
        )}
      </StepForm>
    </details>
  )
}
