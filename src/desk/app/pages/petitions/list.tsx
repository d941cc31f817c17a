import { Button } from 'antd'
import type { PetitionPage } from '../../../../server/petition-list.ts'
import { Go, go } from '../../router/router.tsx'
import { Day } from '../../words/days.tsx'
import { columns, numberColumn, useColumns } from './columns.tsx'
import type { Line } from './columns.tsx'
import type { Filters } from './filters.ts'
import { nextAddress, previousAddress } from './pages.ts'

/** Rows that were ticked, to do something with all of them. */
export interface Chosen {
  readonly lines: readonly Line[]
  readonly toggle: (line: Line) => void
}

interface Asked {
  readonly page: PetitionPage
  readonly filters: Filters
  readonly after: string | undefined
  readonly caption: string
  readonly chosen: Chosen | undefined
}

export function List(asked: Asked) {
  const { page, filters, after } = asked
  if (page.petitions.length === 0 && page.next === null) return <Nothing filters={filters} after={after} />
  return (
    <>
      <Table {...asked} />
      <Paging {...asked} />
    </>
  )
}

function Nothing({ filters, after }: Pick<Asked, 'filters' | 'after'>) {
  if (after !== undefined)
    return (
      <p className="note">
        没有更早的信访件了。<Go to={previousAddress(filters, after)}>上一页</Go>
      </p>
    )
  if (Object.keys(filters).length > 0)
    return (
      <p className="note">
        没有符合这些条件的信访件。检索的是您可以看内容的信访件的标题、内容和诉求，不按姓名查人。
        <Go to="/desk/petitions">去掉条件</Go>
      </p>
    )
  return <p className="note">还没有您可以查看的信访件。登记、导入或者转送给您的单位以后，就会出现在这里。</p>
}

function Table({ page, caption, chosen }: Asked) {
  const { shown, isShown, toggle } = useColumns()
  return (
    <>
      <details className="no-print">
        <summary>选择列</summary>
        <p className="boxes-row">
          {columns.map(({ name, label }) => (
            <label key={name}>
              <input
                type="checkbox"
                checked={isShown(name)}
                onChange={() => {
                  toggle(name)
                }}
              />{' '}
              {label}
            </label>
          ))}
        </p>
      </details>
      <table className="cards">
        <caption>
          {caption}
          {caption !== '' && '。'}登记日期新的在前，本页{page.petitions.length}件
        </caption>
        <thead>
          <tr>
            {chosen !== undefined && <th scope="col">选</th>}
            {[numberColumn, ...shown].map(({ name, label }) => (
              <th key={name} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {page.petitions.map((line) => (
            <tr key={line.id}>
              {chosen !== undefined && <Tick line={line} chosen={chosen} />}
              <th scope="row">{numberColumn.shows(line)}</th>
              {shown.map(({ name, label, shows }) => (
                <td key={name} data-label={label}>
                  {shows(line)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

function Tick({ line, chosen }: { readonly line: Line; readonly chosen: Chosen }) {
  return (
    <td data-label="选">
      <input
        type="checkbox"
        aria-label={`选中 ${line.no}`}
        checked={chosen.lines.some(({ id }) => id === line.id)}
        onChange={() => {
          chosen.toggle(line)
        }}
      />
    </td>
  )
}

function Paging({ page: { petitions, next }, filters, after }: Asked) {
  const to = next?.split('_')[0]
  return (
    <nav className="buttons no-print" aria-label="翻页">
      {after !== undefined && (
        <Button
          onClick={() => {
            go(previousAddress(filters, after))
          }}
        >
          上一页
        </Button>
      )}
      {next !== null && (
        <Button
          onClick={() => {
            go(nextAddress(filters, after, next))
          }}
        >
          {petitions.length < pageSize ? '还没有找完，接着往前找' : '下一页'}
        </Button>
      )}
      {petitions.length < pageSize && to !== undefined && (
        <span className="quiet">
          已经找到登记于
          <Day of={to} />的
        </span>
      )}
    </nav>
  )
}

/** As the server gives them when not asked for another number. */
const pageSize = 50
