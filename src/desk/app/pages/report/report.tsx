import { Button } from 'antd'
import { useState } from 'react'
import { plainDate } from '../../../../calendar/plain-date.ts'
import type { ReportCheck, ReportView } from '../../../../server/reports.ts'
import { api } from '../../api/api.ts'
import { problemOf } from '../../api/problem.ts'
import type { Problem } from '../../api/problem.ts'
import { useAsked } from '../../api/use-asked.ts'
import { useDesk } from '../../desk-context.ts'
import { Title } from '../../frame/frame.tsx'
import { ProblemBox } from '../../frame/problem-box.tsx'
import '../../frame/tables.css'
import { Waiting } from '../../frame/waiting.tsx'
import { go, usePlace } from '../../router/router.tsx'
import { PeriodBar } from '../figures/period-bar.tsx'
import { partOf, spanIn } from '../figures/periods.ts'
import type { Span } from '../figures/periods.ts'
import { Blocks } from './blocks.tsx'
import { Issue } from './issue.tsx'
import { Issued } from './issued.tsx'
import './report.css'
import { useWording } from './wording-in-hand.ts'
import type { WordingInHand } from './wording-in-hand.ts'

/** 报告: written from the data, read on screen, put in one's own words where they are words, and taken away as a file. */
export function Report() {
  const { may, today } = useDesk()
  const { query } = usePlace()
  const [turn, setTurn] = useState(0)
  const span = spanIn(query, plainDate(today))
  const kind = kindOf(span)
  if (!may.issueReports) {
    return (
      <>
        <Title>报告</Title>
        <p className="note">报告由信访局写；您的岗位不办理这一项。</p>
      </>
    )
  }
  return (
    <>
      <Title>报告</Title>
      <PeriodBar
        span={span}
        choose={({ from, to }) => go(`/desk/report?${new URLSearchParams({ from, to }).toString()}`, { replace: true })}
      />
      <p className="lead no-print">
        选全年的是年度报告（第四十一条），选一个月的是每月通报，其余的是工作总结。数字都来自记载，点开看背后各件；文字可以改，数字不能改。
      </p>
      <Written key={kind + span.from + span.to} kind={kind} span={span} issued={() => setTurn(turn + 1)} />
      <Issued key={turn} />
    </>
  )
}

function kindOf(span: Span): string {
  const code = partOf(span)?.code ?? ''
  if (code === 'year') return 'annual'
  return code.startsWith('m') ? 'bulletin' : 'half-year'
}

interface WrittenAsked {
  readonly kind: string
  readonly span: Span
  readonly issued: () => void
}

function Written({ kind, span, issued }: WrittenAsked) {
  const { me } = useDesk()
  const wording = useWording(`dengwen.report.${me.id}.${kind}.${span.from}.${span.to}`)
  const asked = { ...span, ...(wording.asOf !== undefined && { asOf: wording.asOf }) }
  const { value, problem, again } = useAsked(`report ${kind} ${wording.asOf ?? ''}`, () => api.report(kind, asked))
  if (problem !== undefined) return <ProblemBox problem={problem} retry={again} />
  if (value === undefined) return <Waiting what="正在写报告" />
  return <Sheet kind={kind} span={span} report={value} wording={wording} issued={issued} />
}

interface SheetAsked extends WrittenAsked {
  readonly report: ReportView
  readonly wording: WordingInHand
}

function Sheet({ kind, span, report, wording, issued }: SheetAsked) {
  const cases = (figure: string) =>
    `/desk/figures/cases?${new URLSearchParams({ figure, ...span, asOf: report.asOf }).toString()}`
  const body = { ...span, asOf: report.asOf, edits: wording.edits }
  return (
    <>
      <Tools kind={kind} body={body} wording={wording} issued={issued} />
      <article className="report" aria-label={report.title.join('')}>
        <h2 className="report-title">
          {report.title.map((line) => (
            <span key={line}>{line}</span>
          ))}
        </h2>
        <Blocks blocks={report.blocks} cases={cases} wording={wording} asOf={report.asOf} />
        {report.attachments.map(({ title, blocks }) => (
          <details key={title}>
            <summary>附件：{title}</summary>
            <Blocks blocks={blocks} cases={cases} />
          </details>
        ))}
      </article>
    </>
  )
}

interface ToolsAsked {
  readonly kind: string
  readonly body: object
  readonly wording: WordingInHand
  readonly issued: () => void
}

function Tools({ kind, body, wording, issued }: ToolsAsked) {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | undefined>(undefined)
  const [check, setCheck] = useState<ReportCheck | undefined>(undefined)
  const run = async (work: () => Promise<void>) => {
    setBusy(true)
    setProblem(undefined)
    await work().catch((error: unknown) => {
      setProblem(problemOf(error))
    })
    setBusy(false)
  }
  const { may } = useDesk()
  const count = wording.edits.length
  return (
    <div className="no-print">
      <p className="buttons">
        <Button type="primary" loading={busy} onClick={() => void run(() => api.reportFile(kind, body))}>
          下载 Word
        </Button>
        <Button disabled={busy} onClick={() => void run(async () => setCheck(await api.reportCheck(kind, body)))}>
          核对改写的文字
        </Button>
        {wording.asOf !== undefined && (
          <Button onClick={wording.takeNewFigures}>按现在的记载重新取数（保留改写）</Button>
        )}
        {count > 0 && (
          <Button type="text" onClick={wording.drop}>
            恢复原文
          </Button>
        )}
      </p>
      {count > 0 && <p className="note">改写了{count}处，保存在这台电脑上；数字停在开始改写的时刻，下载以前不会变。</p>}
      {problem !== undefined && (
        <ProblemBox problem={problem}>
          <p>改写的文字都还在。</p>
        </ProblemBox>
      )}
      {check !== undefined && <Checked check={check} />}
      {may.signReports && <Issue kind={kind} body={body} issued={issued} />}
    </div>
  )
}

function Checked({ check: { faults, stated, misfits } }: { readonly check: ReportCheck }) {
  if (faults.length + stated.length + misfits.length === 0)
    return (
      <p className="done" role="status">
        改写的文字里没有缺少依据的数字和说法
      </p>
    )
  return (
    <div className="problem" role="alert">
      <h2>请看这几处</h2>
      <ul>
        {faults.map(({ sentence, found, problem }) => (
          <li key={sentence + found}>
            「{found}」：{problem}
            <blockquote>{sentence}</blockquote>
          </li>
        ))}
        {stated.map((sentence) => (
          <li key={sentence}>
            写有依据，请自行核对：<blockquote>{sentence}</blockquote>
          </li>
        ))}
        {misfits.map(({ block, run, text }) => (
          <li key={`${String(block)}.${String(run)}`}>
            报告的这一处已经不是原来的写法，改写没有放进去：<blockquote>{text}</blockquote>
          </li>
        ))}
      </ul>
    </div>
  )
}
