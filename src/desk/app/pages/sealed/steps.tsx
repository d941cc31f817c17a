import { Checkbox } from 'antd'
import { useState } from 'react'
import { StepForm } from '../../act/step-form.tsx'
import { api } from '../../api/api.ts'
import type { OfReport } from './of-report.ts'
import { PassphraseRow, useTyped, WordsRow } from './typed.tsx'

/** What was done about it; sealed as soon as it is sent. */
export function Note({ report: { no }, changed }: OfReport) {
  const typed = useTyped()
  const [answered, setAnswered] = useState(false)
  const send = (requestId: string) => api.sealedStep(no, 'note', { requestId, what: typed.value, answered })
  const done = () => {
    typed.set('')
    setAnswered(false)
    changed()
  }
  return (
    <StepForm label="记录" refused="没有记录" send={send} changed={done}>
      {(faults) => (
        <>
          <WordsRow
            {...{ id: `${no}-note`, label: '做了什么', path: 'what', faults, typed }}
            hint="收到就加密，以后凭开启口令才看得到"
          />
          <Checkbox checked={answered} onChange={(event) => setAnswered(event.target.checked)}>
            已经书面告知本人，到期日由此了结
          </Checkbox>
        </>
      )}
    </StepForm>
  )
}

/** Everything the office sent goes back, word for word; nothing of it is shown. */
export function HandBack({ report: { no }, changed }: OfReport) {
  const [reading, identity] = [useTyped(), useTyped()]
  const send = (requestId: string) =>
    api.sealedStep(no, 'hand-back', { requestId, passphrase: reading.value, identityPassphrase: identity.value })
  return (
    <StepForm label="交回信访局" refused="没有交回" danger send={send} changed={changed}>
      {(faults) => (
        <>
          <p>内容、姓名、附件一字不动地交回，由信访局负责人看得到；信访局再记载转回，告知本人。交回以后不能收回。</p>
          <PassphraseRow {...{ id: `${no}-back`, label: '开启口令', path: 'passphrase', faults, typed: reading }} />
          <PassphraseRow
            {...{ id: `${no}-back-identity`, label: '身份口令', path: 'identityPassphrase', faults, typed: identity }}
          />
        </>
      )}
    </StepForm>
  )
}
