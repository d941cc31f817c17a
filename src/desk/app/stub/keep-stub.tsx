import { Button, Input } from 'antd'
import { useState } from 'react'
import type { StubView } from '../../../server/stubs.ts'
import { DayInput } from '../act/controls.tsx'
import { FieldRow, faultAt } from '../act/field-row.tsx'
import { api } from '../api/api.ts'
import { useSending } from '../api/use-sending.ts'
import { useDesk } from '../desk-context.ts'
import { ProblemBox } from '../frame/problem-box.tsx'

/** A stub that is kept, with what is printed beside it and kept nowhere. */
export interface Kept {
  readonly stub: StubView
  /** Where the superior organ is to be found, as she typed it. */
  readonly address: string
}

/**
 * 作存根: sends the day and the superior organ, and not a word of what was typed above it. It stands inside the form that
 * was refused, and is no form of its own.
 */
export function KeepStub({ received, done }: { readonly received: string; readonly done: (kept: Kept) => void }) {
  const { today } = useDesk()
  const [receivedOn, setReceivedOn] = useState(received)
  const [superior, setSuperior] = useState('')
  const [address, setAddress] = useState('')
  const { send, sending, problem } = useSending(async (requestId) => {
    done({ stub: await api.keepStub({ requestId, receivedOn, superior }), address })
  })
  const faults = problem?.faults ?? []
  return (
    <section className="stub" aria-label="作存根，移交上一级">
      <h3>作存根，移交上一级</h3>
      <p>
        本系统只记收到的日子和移交给哪个机关，只有您本人看得到；填写的内容不保存，下一步从这一页打印移交函和给信访人的凭据，线下移交。
      </p>
      <p className="note">
        被检举的是您本人，或者您要听她的，不要由您作存根、移交：请告诉信访人，她可以直接向上一级机关反映。
      </p>
      <FieldRow id="stub-received" label="收到的日子" required fault={faultAt(faults, 'receivedOn')}>
        {(tied) => <DayInput tied={tied} value={receivedOn} last={today} set={setReceivedOn} />}
      </FieldRow>
      <FieldRow
        id="stub-superior"
        label="移交给哪个上一级机关，写全称"
        required
        fault={faultAt(faults, 'superior')}
        hint="只写机关，不写人名和事由"
      >
        {(tied) => (
          <Input {...tied} value={superior} autoComplete="off" onChange={(event) => setSuperior(event.target.value)} />
        )}
      </FieldRow>
      <FieldRow
        id="stub-address"
        label="这个机关公布的地址、电话"
        required={false}
        fault={undefined}
        hint="印在给信访人的凭据上，不保存"
      >
        {(tied) => (
          <Input {...tied} value={address} autoComplete="off" onChange={(event) => setAddress(event.target.value)} />
        )}
      </FieldRow>
      {problem !== undefined && <ProblemBox problem={problem} title="没有作存根" />}
      <p className="buttons">
        <Button loading={sending} onClick={send}>
          作存根移交上级
        </Button>
      </p>
    </section>
  )
}
