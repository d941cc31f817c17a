import { Button } from 'antd'
import type { EntryPage } from '../../../../server/register-view.ts'
import type { RegisterTally } from '../../../../server/register-overview.ts'
import { api } from '../../api/api.ts'
import { useAsked } from '../../api/use-asked.ts'
import { useDesk } from '../../desk-context.ts'
import { Title } from '../../frame/frame.tsx'
import { ProblemBox } from '../../frame/problem-box.tsx'
import '../../frame/tables.css'
import { Waiting } from '../../frame/waiting.tsx'
import { WriteOut } from '../../frame/write-out.tsx'
import { FreshLine } from '../../live/fresh-line.tsx'
import { useKeptFresh } from '../../live/kept-fresh.ts'
import { Go, go, usePlace } from '../../router/router.tsx'
import { Day } from '../../words/days.tsx'
import { bookAddress, bookPlaceIn } from './book-address.ts'
import type { BookPlace } from './book-address.ts'
import { Concentration, Narrow } from './narrow.tsx'
import './registers.css'

/** One register: its entries, newest first, narrowed down by what stands in the address. */
export function Book() {
  const { path, query } = usePlace()
  const place = bookPlaceIn(path, query)
  const asked = useAsked(`tally ${place.kind}`, () => api.registerTally(place.kind))
  useKeptFresh(asked)
  const { value: tally, problem, again } = asked
  if (tally === undefined) {
    return (
      <>
        <Title>专项台账</Title>
        {problem === undefined ? <Waiting /> : <ProblemBox problem={problem} retry={again} />}
      </>
    )
  }
  return (
    <>
      <Title aside={tally.mayEnter && <Go to={`/desk/registers/${place.kind}/new`}>登记一件</Go>}>
        {tally.kind.label}
      </Title>
      {tally.note !== null && <p className="lead">{tally.note}</p>}
      <Ledger ledger={tally.ledger} />
      <Narrow tally={tally} place={place} />
      <Entries place={place} tally={tally} />
      <Concentration tally={tally} />
    </>
  )
}

/** Where this register came in as a workbook: the same way in, with its preview, and the same layout out. */
function Ledger({ ledger }: Pick<RegisterTally, 'ledger'>) {
  const { may } = useDesk()
  if (ledger === null || !may.keepLedgers) return null
  return (
    <div className="ways no-print">
      <Go to={`/desk/import?kind=${ledger}`}>导入（先核对差异，再写入）</Go>　
      <WriteOut plain label="导出（按最近一次导入的版式）" write={() => api.exportLedger(ledger)} />
      {ledger === 'activities' && (
        <>
          　<a href="/api/conference/agenda.docx">联席会议议程草稿（照今天的待办）</a>
        </>
      )}
    </div>
  )
}

interface EntriesAsked {
  readonly place: BookPlace
  readonly tally: RegisterTally
}

function Entries({ place, tally }: EntriesAsked) {
  const { kind, state, field, value, after } = place
  const address = bookAddress(place)
  const asked = useAsked(address, () => api.entries(kind, { state, field, value, after: after.at(-1) }))
  const fresh = useKeptFresh(asked)
  const { value: page, problem, again } = asked
  if (problem !== undefined) return <ProblemBox problem={problem} title="没有列出" retry={again} />
  if (page === undefined) return <Waiting what="正在查找" />
  if (page.entries.length === 0) return <p className="note">{nothing(place)}</p>
  return (
    <>
      <Table page={page} tally={tally} />
      <nav className="buttons no-print" aria-label="翻页">
        {after.length > 0 && (
          <Button onClick={() => go(bookAddress({ ...place, after: after.slice(0, -1) }))}>上一页</Button>
        )}
        {page.next !== null && <NextPage place={place} next={page.next} />}
      </nav>
      <FreshLine text={fresh ? '同事刚有新的办理，台账已更新' : undefined} />
    </>
  )
}

function NextPage({ place, next }: { readonly place: BookPlace; readonly next: string }) {
  return <Button onClick={() => go(bookAddress({ ...place, after: [...place.after, next] }))}>下一页</Button>
}

function nothing({ state, field }: BookPlace): string {
  return state === undefined && field === undefined
    ? '这本台账还没有您可以查看的事项。'
    : '没有符合这些条件的；去掉条件再看。'
}

function Table({ page, tally }: { readonly page: EntryPage; readonly tally: RegisterTally }) {
  // What no entry of this page says is no column of it: few kinds of meeting have a document's number.
  const said = new Set(page.entries.flatMap(({ facts }) => facts.map(({ name }) => name)))
  const fields = tally.fields.filter(({ name }) => said.has(name))
  return (
    <table className="cards">
      <caption>日期新的在前，本页{page.entries.length}件</caption>
      <thead>
        <tr>
          <th scope="col">事项</th>
          <th scope="col">日期</th>
          {fields.map(({ name, label }) => (
            <th key={name} scope="col">
              {label}
            </th>
          ))}
          <th scope="col">责任单位</th>
          <th scope="col">下一步</th>
          <th scope="col">议定、承诺</th>
        </tr>
      </thead>
      <tbody>
        {page.entries.map((entry) => (
          <Row key={entry.id} entry={entry} fields={fields} tally={tally} />
        ))}
      </tbody>
    </table>
  )
}

interface RowAsked {
  readonly entry: EntryPage['entries'][number]
  readonly fields: RegisterTally['fields']
  readonly tally: RegisterTally
}

function Row({ entry, fields, tally: { kind, asksForTerm } }: RowAsked) {
  const { id, number, openedOn, about, leader, facts, units, promised, kept } = entry
  return (
    <tr>
      <th scope="row">
        <Go to={`/desk/registers/${kind.code}/${id}`}>{shortened(about) ?? number}</Go>
        {leader !== null && <small className="quiet"> {leader}</small>}
      </th>
      <td data-label="日期">
        <Day of={openedOn} />
      </td>
      {fields.map(({ name, label }) => (
        <td key={name} data-label={label}>
          {facts.find((fact) => fact.name === name)?.text ?? '—'}
        </td>
      ))}
      <td data-label="责任单位">{units.length === 0 ? '—' : units.map((unit) => unit.name).join('、')}</td>
      <td data-label="下一步">
        <Next entry={entry} asksForTerm={asksForTerm} />
      </td>
      <td data-label="议定、承诺">{promised === 0 ? '—' : `${String(promised)}项，落实${String(kept)}项`}</td>
    </tr>
  )
}

function Next({
  entry: { next, closedOn },
  asksForTerm,
}: Pick<RowAsked, 'entry'> & Pick<RegisterTally, 'asksForTerm'>) {
  if (closedOn !== null)
    return (
      <>
        <Day of={closedOn} />
        办结
      </>
    )
  if (next === null) return asksForTerm ? <b className="near">期限待定</b> : '—'
  return (
    <>
      {next.owner.name}，<Day of={next.due} />
      {next.overdue && <b className="late"> 已超过</b>}
    </>
  )
}

const most = 40

/** Enough to know it by: the whole stands on its own page. */
function shortened(about: string | null): string | null {
  const letters = [...(about ?? '')]
  return letters.length > most ? `${letters.slice(0, most).join('')}……` : about
}
