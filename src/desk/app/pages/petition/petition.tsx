import { useState } from 'react'
import type { PetitionView } from '../../../../server/petition-view.ts'
import { api } from '../../api/api.ts'
import { useAsked } from '../../api/use-asked.ts'
import { useDesk } from '../../desk-context.ts'
import { Title } from '../../frame/frame.tsx'
import { ProblemBox } from '../../frame/problem-box.tsx'
import { Waiting } from '../../frame/waiting.tsx'
import { FreshLine } from '../../live/fresh-line.tsx'
import { useNews } from '../../live/live.ts'
import { Go, usePlace } from '../../router/router.tsx'
import { Day } from '../../words/days.tsx'
import { Acts } from './acts.tsx'
import { Content } from './content.tsx'
import { DutiesOwed } from './duties-owed.tsx'
import type { Handling } from './handling.ts'
import { sayNews } from './news.ts'
import { Papers } from './papers.tsx'
import { Sendings } from './sendings.tsx'
import { Timeline } from './timeline.tsx'

/** One petition: who owes what by when, what may be done now, and what was done. */
export function Petition() {
  const { path } = usePlace()
  const id = path.split('/')[3] ?? ''
  return <Loaded key={id} id={id} />
}

function Loaded({ id }: { readonly id: string }) {
  const { value, problem, again } = useAsked(`petition ${id}`, () => api.petition(id))
  const [later, setLater] = useState<PetitionView | undefined>(undefined)
  const [done, setDone] = useState<string | undefined>(undefined)
  const [news, setNews] = useState<string | undefined>(undefined)
  const { me } = useDesk()
  const petition = newer(value, later)
  const refresh = async () => {
    const fresh = await api.petition(id).catch(() => undefined)
    if (fresh !== undefined) setLater((before) => newer(before, fresh))
    return fresh
  }
  const hear = async () => {
    const fresh = await refresh()
    if (fresh !== undefined && petition !== undefined) setNews(sayNews(petition, fresh, me.name))
  }
  useNews(({ touches }) => {
    if (petition !== undefined && touches(id)) void hear()
  })
  if (petition === undefined) {
    return problem === undefined ? (
      <Waiting />
    ) : (
      <>
        <Title>信访件</Title>
        <ProblemBox problem={problem} retry={again}>
          <p>
            <Go to="/desk/petitions">到信访件列表</Go>
          </p>
        </ProblemBox>
      </>
    )
  }
  const acted = (label: string, after: PetitionView) => {
    setLater((before) => newer(before, after))
    setDone(label)
    setNews(undefined)
  }
  return (
    <>
      <Sheet petition={petition} done={done} acted={acted} refresh={refresh} />
      <FreshLine text={news} />
    </>
  )
}

function newer(a: PetitionView | undefined, b: PetitionView | undefined): PetitionView | undefined {
  return a !== undefined && b !== undefined && b.version >= a.version ? b : (a ?? b)
}

function Sheet({ done, ...handling }: Handling & { readonly done: string | undefined }) {
  const { petition } = handling
  return (
    <>
      <Title aside={<Lead petition={petition} />}>{`信访件 ${petition.no}`}</Title>
      {done !== undefined && (
        <p className="done" role="status">
          「{done}」已记载
        </p>
      )}
      <div className="sheet">
        <div>
          <SuperviseNow petition={petition} />
          <DutiesOwed petition={petition} />
          <Acts {...handling} />
          <Content petition={petition} />
          <Papers {...handling} />
        </div>
        <aside>
          <Sendings petition={petition} />
          <Timeline petition={petition} />
          {petition.details !== null && <p className="basis">{petition.sightWhy}</p>}
          <WhoSees petition={petition} />
        </aside>
      </div>
    </>
  )
}

/** For whoever answers for who sees what. */
function WhoSees({ petition: { no } }: { readonly petition: PetitionView }) {
  const { may } = useDesk()
  if (!may.administer.includes('sight')) return null
  return (
    <p className="no-print">
      <Go to={`/desk/admin/sight?number=${no}`}>谁能看见这件，谁看过，为什么</Go>
    </p>
  )
}

function Lead({ petition }: { readonly petition: PetitionView }) {
  const { stage, registeredOn, imported, contact, waitingDays } = petition
  return (
    <p className="lead">
      <b>{stage.label}</b>。<Day of={registeredOn} />
      登记{imported && '（自台账导入）'}，{sayWait(waitingDays, stage.code === 'ended')}
      {contact !== null && `；信访人可以问：${contact.name}`}。
    </p>
  )
}

function sayWait(days: number, ended: boolean): string {
  if (ended) return `自首次收到至程序终了${String(days)}日`
  return days === 0 ? '今天收到' : `自首次收到已${String(days)}日`
}

/** 第四十条第一款: what the office owes at once where a unit let its day pass. */
function SuperviseNow({ petition: { supervise } }: { readonly petition: PetitionView }) {
  return (
    supervise.length > 0 && (
      <div className="note" role="note">
        <h2>应当及时督办（第四十条第一款）</h2>
        <ul>
          {supervise.map(({ unit, ground, due }) => (
            <li key={unit.id + ground.code}>
              {unit.name}：<Day of={due} />
              到期未办。是否属于「{ground.label}」，由信访局核实认定。
            </li>
          ))}
        </ul>
      </div>
    )
  )
}
