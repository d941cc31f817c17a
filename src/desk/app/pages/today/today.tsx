import { Button } from 'antd'
import { useState } from 'react'
import type { DutyPage } from '../../../../server/duty-list.ts'
import { api } from '../../api/api.ts'
import { problemOf } from '../../api/problem.ts'
import type { Problem } from '../../api/problem.ts'
import { useAsked } from '../../api/use-asked.ts'
import { useDesk } from '../../desk-context.ts'
import { Title } from '../../frame/frame.tsx'
import { ProblemBox } from '../../frame/problem-box.tsx'
import { Waiting } from '../../frame/waiting.tsx'
import { FreshLine } from '../../live/fresh-line.tsx'
import { useKeptFresh } from '../../live/kept-fresh.ts'
import { OwnStubs } from '../../stub/own-stubs.tsx'
import { Go, usePlace } from '../../router/router.tsx'
import { Duties } from './duties.tsx'
import { scopesOf } from './scopes.ts'
import { Undated } from './undated.tsx'

/** 待办: what is owed, the most urgent on top. */
export function Today() {
  const { me, may } = useDesk()
  const { query } = usePlace()
  const scopes = scopesOf(me)
  const whose = scopes.find(([code]) => code === query.get('whose'))?.[0] ?? 'mine'
  return (
    <>
      <Title aside={<Go to="/desk/calendar">按日历看</Go>}>待办</Title>
      <Counts />
      {may.register && <OwnStubs />}
      {may.signReports && <Undated />}
      <p className="scopes" role="group" aria-label="谁的待办">
        {scopes.map(([code, label]) => (
          <Go
            key={code}
            to={code === 'mine' ? '/desk' : `/desk?whose=${code}`}
            aria-current={code === whose ? 'page' : undefined}
          >
            {label}
          </Go>
        ))}
      </p>
      <List key={whose} whose={whose} />
    </>
  )
}

function Counts() {
  const { me } = useDesk()
  const asked = useAsked('duty-counts', api.dutyCounts)
  const { value } = asked
  useKeptFresh(asked)
  const said = (count: number | undefined) => (count === undefined ? '–' : count >= 1000 ? '1000以上' : String(count))
  return (
    <dl className="tally">
      <div>
        <dt>{me.ofOffice ? '本局' : '本单位'}已超过</dt>
        <dd className={(value?.overdue ?? 0) > 0 ? 'late' : undefined}>{said(value?.overdue)}</dd>
      </div>
      <div>
        <dt>今天应当办完</dt>
        <dd>{said(value?.today)}</dd>
      </div>
      <div>
        <dt>七日内到期</dt>
        <dd>{said(value?.week)}</dd>
      </div>
    </dl>
  )
}

const nothing: Readonly<Record<string, string>> = {
  mine: '现在没有须由您的单位作出的事。',
  handled: '现在没有指定由您承办的事。',
  everyone: '现在没有任何人欠着下一步。',
}

function List({ whose }: { readonly whose: string }) {
  const asked = useAsked(`duties ${whose}`, () => api.duties({ whose }))
  const { value, problem, again } = asked
  const [grown, setGrown] = useState(false)
  const fresh = useKeptFresh(asked, !grown)
  if (value === undefined && problem !== undefined) return <ProblemBox problem={problem} retry={again} />
  if (value === undefined) return <Waiting />
  if (value.duties.length === 0)
    return <p className="note">{nothing[whose]}新的信访件一经登记、转送，就会出现在这里。</p>
  return (
    <>
      <Pages first={value} whose={whose} grow={() => setGrown(true)} />
      <FreshLine text={fresh ? '同事刚有新的办理，待办已更新' : undefined} />
    </>
  )
}

/** The list grows at its end, so that what was on top stays there; once grown, nothing is asked anew under her eyes. */
function Pages({
  first,
  whose,
  grow,
}: {
  readonly first: DutyPage
  readonly whose: string
  readonly grow: () => void
}) {
  const [more, setMore] = useState<readonly DutyPage[]>([])
  const [asking, setAsking] = useState(false)
  const [problem, setProblem] = useState<Problem | undefined>(undefined)
  const pages = [first, ...more]
  const next = pages.at(-1)?.next ?? null
  const askOn = async (after: string) => {
    setAsking(true)
    setProblem(undefined)
    try {
      const page = await api.duties({ whose, after })
      setMore((before) => [...before, page])
      grow()
    } catch (error) {
      setProblem(problemOf(error))
    }
    setAsking(false)
  }
  return (
    <>
      <Duties duties={pages.flatMap(({ duties }) => duties)} withOwner={whose === 'everyone'} />
      {problem !== undefined && <ProblemBox problem={problem} />}
      {next !== null && (
        <p>
          <Button loading={asking} onClick={() => void askOn(next)}>
            后面的待办
          </Button>
        </p>
      )}
    </>
  )
}
