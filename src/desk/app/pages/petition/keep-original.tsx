import { Button } from 'antd'
import { useState } from 'react'
import type { PaperView } from '../../../../server/papers.ts'
import { DayInput } from '../../act/controls.tsx'
import { FieldRow } from '../../act/field-row.tsx'
import { api } from '../../api/api.ts'
import { useSending } from '../../api/use-sending.ts'
import { useDesk } from '../../desk-context.ts'
import { ProblemBox } from '../../frame/problem-box.tsx'
import type { Handling } from './handling.ts'

/** 收存原件: the scan of the sealed paper. */
export function KeepOriginal({ paper, handling }: { readonly paper: PaperView; readonly handling: Handling }) {
  const { today } = useDesk()
  const [on, setOn] = useState(today)
  const [scan, setScan] = useState<File | undefined>(undefined)
  const { send, sending, problem } = useSending(async (requestId) => {
    if (scan === undefined) return
    await api.keepOriginal({ petition: handling.petition.id, paper: paper.id }, on, scan)(requestId)
    const after = await handling.refresh()
    if (after !== undefined) handling.acted('收存原件', after)
  })
  return (
    <details>
      <summary>收存盖章原件的扫描件</summary>
      <FieldRow id={`scan-${paper.id}`} label="扫描件（PDF、JPEG、PNG，不超过30MB）" required fault={undefined}>
        {(tied) => (
          <input
            {...tied}
            type="file"
            accept=".pdf,.jpg,.jpeg,.png"
            onChange={(event) => setScan(event.target.files?.[0])}
          />
        )}
      </FieldRow>
      <FieldRow id={`scan-on-${paper.id}`} label="收存日期" required fault={undefined}>
        {(tied) => <DayInput tied={tied} value={on} last={today} set={setOn} />}
      </FieldRow>
      {problem !== undefined && <ProblemBox problem={problem} title="没有收存" />}
      <p className="buttons">
        <Button disabled={scan === undefined} loading={sending} onClick={send}>
          收存原件
        </Button>
      </p>
    </details>
  )
}
