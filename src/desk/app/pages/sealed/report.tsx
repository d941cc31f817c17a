import { Button } from 'antd'
import { useState } from 'react'
import type { OpenedReport, ReportView } from '../../../../server/sealed/reports.ts'
import { StepForm } from '../../act/step-form.tsx'
import { api } from '../../api/api.ts'
import { useDesk } from '../../desk-context.ts'
import { Day } from '../../words/days.tsx'
import { Files } from './files.tsx'
import { Identity } from './identity.tsx'
import { HandBack, Note } from './steps.tsx'
import type { OfReport } from './of-report.ts'
import { PassphraseRow, useTyped } from './typed.tsx'

const came = { office: '信访局转来', person: '信访人本人报告' } as const

/** One report: by when it must be answered, and what may be done with it. */
export function Report({ report, changed }: OfReport) {
  const { no, from, receivedOn, handedBack } = report
  const { me } = useDesk()
  const [opened, setOpened] = useState<OpenedReport | undefined>(undefined)
  const isCustodian = me.role.code === 'unitHead'
  return (
    <li aria-label={`密封件${no}`}>
      <p>
        <b className="no">{no}</b> {came[from]}，<Day of={receivedOn} />
        收到
      </p>
      <p>
        <Left report={report} />
        {report.daysLeft !== null && <AnswerBy report={report} />}
      </p>
      {opened === undefined ? (
        <details>
          <summary>查看内容</summary>
          <Open
            report={report}
            show={(shown) => {
              setOpened(shown)
              changed()
            }}
          />
        </details>
      ) : (
        <Opened opened={opened} close={() => setOpened(undefined)} />
      )}
      <Identity report={report} changed={changed} />
      <details>
        <summary>记录办理，或者已经告知本人</summary>
        <Note report={report} changed={changed} />
      </details>
      {isCustodian && from === 'office' && !handedBack && (
        <details>
          <summary>不予受理，把内容交回信访局</summary>
          <HandBack report={report} changed={changed} />
        </details>
      )}
    </li>
  )
}

function AnswerBy({ report: { due, article, provisional } }: { readonly report: ReportView }) {
  return (
    <>
      ，须在
      <Day of={due} />
      以前书面告知（{article}
      {provisional && '；暂定，放假安排未公布'}）
    </>
  )
}

function Left({ report: { daysLeft, handedBack } }: { readonly report: ReportView }) {
  if (handedBack) return <span className="well">内容已经交回信访局</span>
  if (daysLeft === null) return <span className="well">已经告知本人</span>
  if (daysLeft < 0) return <span className="late">已超过{-daysLeft}日</span>
  return (
    <span className={daysLeft <= 3 ? 'near' : undefined}>
      {daysLeft === 0 ? '今天到期' : `还有${String(daysLeft)}日`}
    </span>
  )
}

function Open({
  report: { no },
  show,
}: {
  readonly report: ReportView
  readonly show: (opened: OpenedReport) => void
}) {
  const typed = useTyped()
  const send = async () => {
    show(await api.openSealed(no, { passphrase: typed.value }))
  }
  return (
    <StepForm label="查看内容" refused="没有打开" send={send} changed={() => typed.set('')}>
      {(faults) => <PassphraseRow {...{ id: `${no}-open`, label: '开启口令', path: 'passphrase', faults, typed }} />}
    </StepForm>
  )
}

/** What was reported, on this page until it is closed or left. */
function Opened({ opened, close }: { readonly opened: OpenedReport; readonly close: () => void }) {
  const { no, words, deeds, files } = opened
  return (
    <section className="opened" aria-label={`${no}的内容`}>
      <dl>
        {words.map(({ label, text }, at) => (
          <div key={`${label}${String(at)}`}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      {files > 0 && <Files no={no} count={files} />}
      <h3>谁查看过，办了什么</h3>
      <ul>
        {deeds.map(({ at, by, what, text }) => (
          <li key={`${at}${what}`}>
            {at.slice(0, 10)} {by} {what}
            {text !== null && `：${text}`}
          </li>
        ))}
      </ul>
      <p className="buttons">
        <Button onClick={close}>合上</Button>
      </p>
    </section>
  )
}
