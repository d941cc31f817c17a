import { useState } from 'react'
import type { OpenedIdentity, ReportView } from '../../../../server/sealed/reports.ts'
import { StepForm } from '../../act/step-form.tsx'
import { api } from '../../api/api.ts'
import { useDesk } from '../../desk-context.ts'
import type { OfReport } from './of-report.ts'
import { PassphraseRow, useTyped, WordsRow } from './typed.tsx'

type Ask = ReportView['asks'][number]

/** Who it is takes two: one asks with a reason, another who keeps the identity passphrase approves. */
export function Identity({ report, changed }: OfReport) {
  const { me } = useDesk()
  const waiting = report.asks.filter(({ approvedAt }) => approvedAt === null)
  const toApprove = me.role.code === 'unitHead' ? waiting.filter(({ mine }) => !mine) : []
  const toOpen = report.asks.filter(({ mine, open }) => mine && open)
  return (
    <>
      {waiting
        .filter(({ mine }) => mine)
        .map(({ ask }) => (
          <p key={ask} className="note">
            您申请查看身份，等保管人批准。
          </p>
        ))}
      {toApprove.map((ask) => (
        <details key={ask.ask} open>
          <summary>
            {ask.by}申请查看身份（{ask.at.slice(0, 10)}）
          </summary>
          <Approve report={report} ask={ask} changed={changed} />
        </details>
      ))}
      {toOpen.map((ask) => (
        <details key={ask.ask} open>
          <summary>查看身份，已获批准，24小时以内有效</summary>
          <Open report={report} ask={ask} />
        </details>
      ))}
      <details>
        <summary>申请查看是谁</summary>
        <AskFor report={report} changed={changed} />
      </details>
    </>
  )
}

function AskFor({ report: { no }, changed }: OfReport) {
  const typed = useTyped()
  const send = (requestId: string) => api.sealedStep(no, 'identity/ask', { requestId, reason: typed.value })
  const done = () => {
    typed.set('')
    changed()
  }
  return (
    <StepForm label="申请查看身份" refused="没有申请" send={send} changed={done}>
      {(faults) => (
        <WordsRow
          {...{ id: `${no}-ask`, label: '为什么要知道是谁', path: 'reason', faults, typed }}
          hint="由保管人批准；收到就加密"
        />
      )}
    </StepForm>
  )
}

interface OfAsk {
  readonly report: ReportView
  readonly ask: Ask
}

function Approve({ report: { no }, ask: { ask }, changed }: OfAsk & Pick<OfReport, 'changed'>) {
  const typed = useTyped()
  const send = (requestId: string) =>
    api.sealedStep(no, 'identity/approve', { requestId, ask, identityPassphrase: typed.value })
  return (
    <StepForm label="批准查看身份" refused="没有批准" send={send} changed={changed}>
      {(faults) => (
        <PassphraseRow
          {...{ id: `${no}-approve`, label: '身份口令', path: 'identityPassphrase', faults, typed }}
          hint="申请的理由写在内容下面的记录里，请先看过"
        />
      )}
    </StepForm>
  )
}

function Open({ report: { no }, ask: { ask } }: OfAsk) {
  const typed = useTyped()
  const [shown, setShown] = useState<OpenedIdentity | undefined>(undefined)
  const send = async () => {
    setShown(await api.openSealedIdentity(no, { ask, passphrase: typed.value }))
  }
  if (shown !== undefined)
    return (
      <dl className="opened">
        {shown.words.map(({ label, text }) => (
          <div key={label + text}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    )
  return (
    <StepForm label="查看身份" refused="没有打开" send={send} changed={() => typed.set('')}>
      {(faults) => (
        <PassphraseRow {...{ id: `${no}-identity`, label: '开启口令', path: 'passphrase', faults, typed }} />
      )}
    </StepForm>
  )
}
