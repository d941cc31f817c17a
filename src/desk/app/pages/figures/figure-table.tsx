import { lazy, Suspense } from 'react'
import type { Figures } from '../../../../server/figures.ts'
import { Go } from '../../router/router.tsx'
import type { Group, Placed } from './arrange.ts'
import { difference, isShare } from './difference.ts'

const Bars = lazy(() => import('./bars.tsx').then(({ Bars: bars }) => ({ default: bars })))

const mostDrawn = 12

/** The figures of another span, beside those asked about. */
export interface Compared {
  readonly name: string
  readonly sheet: Figures
}

export interface TableAsked {
  readonly group: Group
  readonly period: string
  readonly compared: Compared | undefined
  /** Where the cases behind a figure are. */
  readonly casesOf: (id: string) => string
}

/** Figures of one kind: the numbers, what each means, and a picture beside them where they are parts of one whole. */
export function FigureTable(asked: TableAsked) {
  const { group, compared } = asked
  const bars = group.drawn ? barsOf(group) : []
  const counted = group.figures.filter((each) => counts(each, compared))
  const none = group.figures.filter((each) => !counts(each, compared))
  const table = (
    <>
      {counted.length > 0 && <Table figures={counted} asked={asked} />}
      {none.length > 0 && (
        <details className="none">
          <summary>
            为0、未填报的{none.length}项：{none.map(({ name }) => name).join('、')}
          </summary>
          <Table figures={none} asked={asked} />
        </details>
      )}
    </>
  )
  return (
    <>
      {group.title !== undefined && <h3>{group.title}</h3>}
      {bars.length < 2 ? (
        table
      ) : (
        <div className="drawn">
          <div>{table}</div>
          <Suspense fallback={<div className="bars"></div>}>
            <Bars bars={bars} label={`${group.title ?? ''}的条形图；图上的数字都在表里`} />
          </Suspense>
        </div>
      )}
    </>
  )
}

/** A number of nothing, now and then, is folded away with its like: what there is stands in front. */
function counts({ id, figure }: Placed, compared: Compared | undefined): boolean {
  const then = compared?.sheet.figures[id]
  return [figure, then].some((each) => each !== undefined && each.value !== null && each.value !== 0) || isShare(figure)
}

function Table({ figures, asked }: { readonly figures: readonly Placed[]; readonly asked: TableAsked }) {
  const { period, compared } = asked
  return (
    <table className="figures">
      <thead>
        <tr>
          <th scope="col">指标</th>
          <th scope="col" className="number">
            {compared === undefined ? '数字' : period}
          </th>
          {compared !== undefined && (
            <>
              <th scope="col" className="number">
                {compared.name}
              </th>
              <th scope="col" className="number">
                增减
              </th>
            </>
          )}
        </tr>
      </thead>
      <tbody>
        {figures.map((each) => (
          <Row key={each.id} placed={each} asked={asked} />
        ))}
      </tbody>
    </table>
  )
}

function barsOf({ figures }: Group) {
  return figures
    .flatMap(({ name, figure: { value } }) => (value === null || value === 0 ? [] : [{ name, value }]))
    .slice(0, mostDrawn)
}

function Row({ placed: { id, figure }, asked }: { readonly placed: Placed; readonly asked: TableAsked }) {
  const { compared, casesOf } = asked
  const then = compared?.sheet.figures[id]
  const { label, text, definition, basis, count, value } = figure
  return (
    <tr>
      <th scope="row">
        <details>
          <summary>{label}</summary>
          <p>{definition}</p>
          <p className="basis">依据：{basis}</p>
        </details>
      </th>
      <td className="number">
        {count === null || count === 0 ? (
          text
        ) : (
          <Go to={casesOf(id)} aria-label={`${label} ${text}，看背后各件`}>
            {text}
          </Go>
        )}
        {value !== null && count !== null && value !== count && <small>共{count}</small>}
      </td>
      {compared !== undefined && (
        <>
          <td className="number">{then?.text ?? '未列'}</td>
          <td className="number">{difference(figure, then)}</td>
        </>
      )}
    </tr>
  )
}
