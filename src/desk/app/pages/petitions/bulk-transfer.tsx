import { Button } from 'antd'
import { useState } from 'react'
import type { DirectoryView } from '../../../../server/desk-view.ts'
import type { TransferPreview } from '../../../../server/bulk-transfer.ts'
import { api } from '../../api/api.ts'
import { newRequestId } from '../../api/new-request-id.ts'
import { problemOf } from '../../api/problem.ts'
import type { Problem } from '../../api/problem.ts'
import { useDesk } from '../../desk-context.ts'
import { ProblemBox } from '../../frame/problem-box.tsx'
import { Go } from '../../router/router.tsx'
import type { Line } from './columns.tsx'

interface Asked {
  readonly lines: readonly Line[]
  readonly directory: DirectoryView | undefined
  readonly clear: () => void
  /** Something was transferred: the list reads otherwise now. */
  readonly done: () => void
}

type Row = TransferPreview['rows'][number]

/** 批量转送: chosen, looked at beforehand, and then each sent as an act of its own. */
export function BulkTransfer(asked: Asked) {
  const { lines, directory, clear } = asked
  const { today } = useDesk()
  const [unit, setUnit] = useState('')
  const [on, setOn] = useState(today)
  const [preview, setPreview] = useState<{ readonly of: string; readonly rows: readonly Row[] } | undefined>(undefined)
  const [problem, setProblem] = useState<Problem | undefined>(undefined)
  const ids = lines.map(({ id }) => id)
  const question = [unit, on, ...ids].join(' ')
  const look = async () => {
    setProblem(undefined)
    try {
      setPreview({ of: question, rows: (await api.previewTransfer({ petitions: ids, on, units: [unit] })).rows })
    } catch (error) {
      setProblem(problemOf(error))
    }
  }
  return (
    <section className="note no-print" aria-label="批量转送">
      <h2>批量转送：已选{lines.length}件</h2>
      <div className="filter-rest">
        <UnitChoice unit={unit} set={setUnit} directory={directory} />
        <div className="field">
          <label htmlFor="bulk-on">转送日期</label>
          <input
            id="bulk-on"
            type="date"
            max={today}
            value={on}
            onChange={(event) => {
              setOn(event.target.value)
            }}
          />
        </div>
      </div>
      <p className="buttons">
        <Button type="primary" disabled={unit === ''} onClick={() => void look()}>
          先看哪些能转送
        </Button>
        <Button onClick={clear}>不转送了，取消选择</Button>
      </p>
      {problem !== undefined && <ProblemBox problem={problem} title="没有预览" />}
      {preview?.of === question && <Sending key={question} {...asked} rows={preview.rows} given={{ on, unit }} />}
    </section>
  )
}

function UnitChoice({
  unit,
  set,
  directory,
}: Pick<Asked, 'directory'> & { readonly unit: string; readonly set: (unit: string) => void }) {
  return (
    <div className="field">
      <label htmlFor="bulk-unit">转送给（主办单位）</label>
      <select
        id="bulk-unit"
        value={unit}
        onChange={(event) => {
          set(event.target.value)
        }}
      >
        <option value="">请选择</option>
        {directory?.units.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </div>
  )
}

type Result = 'sent' | Problem

interface Given {
  readonly on: string
  readonly unit: string
}

/** Before: who goes and who doesn't, and why not. After: what became of each. Pressed again it goes on with what is left. */
function Sending({ rows, given, done }: Asked & { readonly rows: readonly Row[]; readonly given: Given }) {
  const [results, setResults] = useState<Readonly<Record<string, Result>>>({})
  const [requests] = useState(() => new Map(rows.map(({ id }) => [id, newRequestId()])))
  const [sending, setSending] = useState(false)
  const left = rows.filter(({ id, refusal }) => refusal === null && results[id] !== 'sent')
  const sent = Object.values(results).filter((result) => result === 'sent').length
  const send = async () => {
    setSending(true)
    for (const row of left) {
      const result = await sendOne(row, given, requests.get(row.id) ?? newRequestId())
      setResults((before) => ({ ...before, [row.id]: result }))
      if (result !== 'sent' && (result.kind === 'signedOut' || result.kind === 'offline')) break
    }
    setSending(false)
    done()
  }
  return (
    <>
      <table className="cards">
        <caption>
          能转送{rows.filter(({ refusal }) => refusal === null).length}件，不能转送
          {rows.filter(({ refusal }) => refusal !== null).length}件
        </caption>
        <thead>
          <tr>
            <th scope="col">编号</th>
            <th scope="col">能不能转送，办得怎样</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <Go className="no" to={`/desk/petitions/${row.id}`}>
                  {row.no}
                </Go>
              </th>
              <td data-label="能不能转送">
                <Became row={row} result={results[row.id]} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {(left.length > 0 || sending) && (
        <p className="buttons">
          <Button type="primary" loading={sending} onClick={() => void send()}>
            {sent === 0 ? '转送' : '接着转送'}能转送的{left.length}件
          </Button>
        </p>
      )}
      <p role="status">{sent > 0 && `已转送${String(sent)}件，每件各自记载。`}</p>
    </>
  )
}

async function sendOne({ id, version }: Row, { on, unit }: Given, requestId: string): Promise<Result> {
  try {
    await api.act(id, 'transfer', { requestId, expectedVersion: version, input: { on, units: [unit] } })
    return 'sent'
  } catch (error) {
    return problemOf(error)
  }
}

function Became({ row: { refusal }, result }: { readonly row: Row; readonly result: Result | undefined }) {
  if (result === 'sent') return <b className="well">已转送</b>
  if (result !== undefined)
    return (
      <span className="fault">
        没有转送：{result.detail}
        {result.article !== undefined && `（${result.article}）`}
      </span>
    )
  if (refusal === null) return '可以转送'
  return (
    <>
      <b>不能转送</b>：{refusal.text}（{refusal.article}）
    </>
  )
}
