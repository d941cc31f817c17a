import type { CasesAnswer } from '../../../../server/figure-cases.ts'
import { plainDate } from '../../../../calendar/plain-date.ts'
import { api } from '../../api/api.ts'
import { useAsked } from '../../api/use-asked.ts'
import { useDesk } from '../../desk-context.ts'
import { Title } from '../../frame/frame.tsx'
import { ProblemBox } from '../../frame/problem-box.tsx'
import { Waiting } from '../../frame/waiting.tsx'
import { Go, usePlace } from '../../router/router.tsx'
import { Day } from '../../words/days.tsx'
import { isShare } from './difference.ts'
import '../../frame/tables.css'
import './figures.css'
import { sayPeriod, spanIn } from './periods.ts'

/** The cases behind one number: added up, they are the number. */
export function Cases() {
  const { today } = useDesk()
  const { query } = usePlace()
  const span = spanIn(query, plainDate(today))
  const given = Object.fromEntries(query)
  const { figure = '', ...rest } = { ...given, ...span }
  const { value, problem, again } = useAsked(`cases ${query.toString()}`, () => api.cases(figure, rest))
  const back = new URLSearchParams(Object.entries(rest).filter(([name]) => name !== 'which' && name !== 'page'))
  return (
    <>
      <p className="no-print">
        <Go to={`/desk/figures?${back.toString()}`}>← {sayPeriod(span)}的数字</Go>
      </p>
      {problem !== undefined && (
        <>
          <Title>数字背后各件</Title>
          <ProblemBox problem={problem} retry={again} />
        </>
      )}
      {problem === undefined && value === undefined && <Waiting what="正在查找" />}
      {value !== undefined && <Opened answer={value} period={sayPeriod(span)} query={query} />}
    </>
  )
}

interface OpenedAsked {
  readonly answer: CasesAnswer
  readonly period: string
  readonly query: URLSearchParams
}

function Opened({ answer, period, query }: OpenedAsked) {
  const { figure, counts, petitions, entries, withheld, kind } = answer
  const share = isShare(figure)
  return (
    <>
      <Title aside={<p className="lead">{period}</p>}>{`${figure.label}：${figure.text}`}</Title>
      <p>{figure.definition}</p>
      <p className="basis">依据：{figure.basis}</p>
      {share ? <Which counts={counts} query={query} /> : <p>背后共{counts.all}件。</p>}
      {withheld > 0 && <Withheld count={withheld} />}
      {petitions.length > 0 && <Petitions petitions={petitions} share={share} />}
      {entries.length > 0 && kind !== null && <Entries kind={kind.code} entries={entries} share={share} />}
      <Pages answer={answer} query={query} />
    </>
  )
}

function Withheld({ count }: { readonly count: number }) {
  return (
    <p className="note">
      本页另有{count}件不列出：按这个数字列出它们，就等于说出您的岗位现在看不到的内容。数字里照常计入。
    </p>
  )
}

function withWords(query: URLSearchParams, changed: Readonly<Record<string, string>>): string {
  const asked = Object.entries({ ...Object.fromEntries(query), ...changed })
  return `/desk/figures/cases?${new URLSearchParams(asked.filter(([, value]) => value !== '')).toString()}`
}

const whichOnes = [
  ['', '分母的全部', 'all'],
  ['part', '计入分子的', 'part'],
  ['rest', '没有计入分子的', 'rest'],
] as const

function Which({ counts, query }: Pick<OpenedAsked, 'query'> & { readonly counts: CasesAnswer['counts'] }) {
  const current = query.get('which') ?? ''
  return (
    <p className="scopes" role="group" aria-label="看哪些件">
      {whichOnes.map(([code, label, of]) => (
        <Go
          key={code}
          to={withWords(query, { which: code, page: '' })}
          aria-current={code === current ? 'page' : undefined}
        >
          {label}
          {counts[of]}件
        </Go>
      ))}
    </p>
  )
}

function Pages({ answer: { pages }, query }: Pick<OpenedAsked, 'answer' | 'query'>) {
  const at = Number(query.get('page') ?? '1')
  return (
    pages > 1 && (
      <p className="buttons">
        {at > 1 && <Go to={withWords(query, { page: at === 2 ? '' : String(at - 1) })}>← 前一页</Go>}
        <span>
          第{at}页，共{pages}页
        </span>
        {at < pages && <Go to={withWords(query, { page: String(at + 1) })}>后一页 →</Go>}
      </p>
    )
  )
}

/** What a case adds: to a share, whether it is in the part; to a sum, how much. */
function Adds({ part, whole, share }: { readonly part: number; readonly whole: number; readonly share: boolean }) {
  if (!share) return <>{part}</>
  if (whole === 1) return <span className={part === 1 ? 'well' : 'near'}>{part === 1 ? '计入' : '没有计入'}</span>
  return (
    <>
      {whole}项中{part}项
    </>
  )
}

function Petitions({ petitions, share }: Pick<CasesAnswer, 'petitions'> & { readonly share: boolean }) {
  return (
    <table className="cards">
      <thead>
        <tr>
          <th scope="col">编号</th>
          <th scope="col">登记日期</th>
          <th scope="col">形式、分类</th>
          <th scope="col">主办单位</th>
          <th scope="col">阶段</th>
          <th scope="col" className="number">
            {share ? '分子' : '计入'}
          </th>
        </tr>
      </thead>
      <tbody>
        {petitions.map(({ id, no, registeredOn, form, category, lead, stage, part, whole }) => (
          <tr key={id}>
            <th scope="row" className="no">
              <Go to={`/desk/petitions/${id}`}>{no}</Go>
            </th>
            <td data-label="登记日期">
              <Day of={registeredOn} />
            </td>
            <td data-label="形式、分类">
              {[form, category].filter((each) => each !== null && each !== '').join('，') || '不显示'}
            </td>
            <td data-label="主办单位">{lead ?? '—'}</td>
            <td data-label="阶段">{stage.label}</td>
            <td data-label={share ? '分子' : '计入'} className="number">
              <Adds part={part} whole={whole} share={share} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Entries({
  kind,
  entries,
  share,
}: Pick<CasesAnswer, 'entries'> & { readonly kind: string; readonly share: boolean }) {
  return (
    <table className="cards">
      <thead>
        <tr>
          <th scope="col">编号</th>
          <th scope="col">登记</th>
          <th scope="col">摘要</th>
          <th scope="col">单位</th>
          <th scope="col">办结</th>
          <th scope="col" className="number">
            {share ? '分子' : '计入'}
          </th>
        </tr>
      </thead>
      <tbody>
        {entries.map(({ id, number, openedOn, closedOn, about, units, part, whole }) => (
          <tr key={id}>
            <th scope="row" className="no">
              <Go to={`/desk/registers/${kind}/${id}`}>{number}</Go>
            </th>
            <td data-label="登记">
              <Day of={openedOn} />
            </td>
            <td data-label="摘要" className="about">
              {about ?? '不显示'}
            </td>
            <td data-label="单位">{units.map(({ name }) => name).join('、') || '—'}</td>
            <td data-label="办结">{closedOn === null ? '没有' : <Day of={closedOn} />}</td>
            <td data-label={share ? '分子' : '计入'} className="number">
              <Adds part={part} whole={whole} share={share} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
