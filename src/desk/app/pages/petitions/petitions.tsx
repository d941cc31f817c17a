import { useState } from 'react'
import type { DirectoryView } from '../../../../server/desk-view.ts'
import { api } from '../../api/api.ts'
import { useAsked } from '../../api/use-asked.ts'
import { useDesk } from '../../desk-context.ts'
import { Title } from '../../frame/frame.tsx'
import { ProblemBox } from '../../frame/problem-box.tsx'
import { Waiting } from '../../frame/waiting.tsx'
import { WriteOut } from '../../frame/write-out.tsx'
import { FreshLine } from '../../live/fresh-line.tsx'
import { useKeptFresh } from '../../live/kept-fresh.ts'
import { Go, usePlace } from '../../router/router.tsx'
import { BulkTransfer } from './bulk-transfer.tsx'
import type { Line } from './columns.tsx'
import { FilterForm } from './filter-form.tsx'
import { addressOf, filtersOf, sayFilters } from './filters.ts'
import type { Filters } from './filters.ts'
import { List } from './list.tsx'

/** 信访件: what this person may find, newest first, narrowed down by what stands in the address. */
export function Petitions() {
  const { query } = usePlace()
  const { may } = useDesk()
  const filters = filtersOf(query)
  const after = query.get('after') ?? undefined
  const directory = useAsked('directory', api.directory).value
  const key = addressOf(filters)
  return (
    <>
      <Title aside={may.register && <Go to="/desk/register">登记一件</Go>}>信访件</Title>
      <Narrowed key={key} filters={filters} after={after} directory={directory} />
    </>
  )
}

interface Asked {
  readonly filters: Filters
  readonly after: string | undefined
  readonly directory: DirectoryView | undefined
}

/** One list: its ticks stay while one goes through its pages, and go with it. */
function Narrowed({ filters, after, directory }: Asked) {
  const { may } = useDesk()
  const [lines, setLines] = useState<readonly Line[]>([])
  const asked = useAsked(addressOf(filters, after), () => api.petitions({ ...filters, after }))
  const { value: page, problem, again } = asked
  const fresh = useKeptFresh(asked)
  const toggle = (line: Line) => {
    setLines((before) => {
      const others = before.filter(({ id }) => id !== line.id)
      return others.length < before.length ? others : [...before, line]
    })
  }
  const unitName = (id: string) => directory?.units.find((unit) => unit.id === id)?.name ?? id
  return (
    <>
      <FilterForm filters={filters} directory={directory} faults={problem?.faults ?? []} />
      {problem !== undefined && <ProblemBox problem={problem} title="没有列出" retry={again} />}
      {page === undefined && problem === undefined && <Waiting what="正在查找" />}
      {may.keepLedgers && lines.length > 0 && (
        <BulkTransfer
          lines={lines}
          directory={directory}
          clear={() => {
            setLines([])
          }}
          done={again}
        />
      )}
      {page !== undefined && (
        <>
          <List
            page={page}
            filters={filters}
            after={after}
            caption={sayFilters(filters, unitName)}
            chosen={may.keepLedgers ? { lines, toggle } : undefined}
          />
          {may.keepLedgers && page.petitions.length > 0 && <WriteOutFound filters={filters} />}
        </>
      )}
      <ListFreshened fresh={fresh} />
    </>
  )
}

const ListFreshened = ({ fresh }: { readonly fresh: boolean }) => (
  <FreshLine text={fresh ? '同事刚有新的办理，列表已更新' : undefined} />
)

/** What is listed, on all its pages, as a workbook in the columns of the ledger. */
function WriteOutFound({ filters }: { readonly filters: Filters }) {
  const hint = '按台账的列；每次导出都有记录。只供查阅，不能再作台账导入。'
  return (
    <div className="no-print">
      <WriteOut label="导出以上条件的全部（Excel）" write={() => api.exportFound(filters)} hint={hint} />
    </div>
  )
}
