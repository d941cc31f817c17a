import { Button } from 'antd'
import { useMemo, useState } from 'react'
import type { KeyboardEvent } from 'react'
import type { DirectoryView } from '../../../../server/desk-view.ts'
import { useDraft } from '../../act/draft.ts'
import { membersOf } from '../../act/ground.ts'
import { first } from '../../act/values.ts'
import type { Values } from '../../act/values.ts'
import { api } from '../../api/api.ts'
import type { Registered } from '../../api/api.ts'
import { problemOf } from '../../api/problem.ts'
import type { Problem } from '../../api/problem.ts'
import { useAsked } from '../../api/use-asked.ts'
import { useSending } from '../../api/use-sending.ts'
import { useDesk } from '../../desk-context.ts'
import { Title } from '../../frame/frame.tsx'
import { ProblemBox } from '../../frame/problem-box.tsx'
import { Waiting } from '../../frame/waiting.tsx'
import { go, usePlace } from '../../router/router.tsx'
import { HowItCame, WhatItSays, WhoBroughtIt } from './parts.tsx'
import type { Entering } from './parts.tsx'
import { linesOf } from './hand-over-lines.ts'
import { HandOverPapers } from '../../stub/hand-over-papers.tsx'
import { KeepStub } from '../../stub/keep-stub.tsx'
import type { Kept } from '../../stub/keep-stub.tsx'
import { Receipt } from './receipt.tsx'
import type { Received, Related } from './receipt.tsx'
import { givenByRisk, registrationOf } from './registration.ts'
import { WhoIsAccused } from './who-is-accused.tsx'

/** 登记: one petition written down as it was brought, from the keyboard alone. */
export function Register() {
  const { may } = useDesk()
  const [registered, setRegistered] = useState<Received | undefined>(undefined)
  const [turn, setTurn] = useState(0)
  if (!may.register)
    return (
      <>
        <Title>登记一件信访</Title>
        <p className="note">您的岗位不办理登记。信访人来了，请引导到信访局窗口或者本单位承办人。</p>
      </>
    )
  if (registered !== undefined) {
    return (
      <Receipt
        registered={registered}
        next={() => {
          setRegistered(undefined)
          setTurn(turn + 1)
          go('/desk/register', { replace: true })
        }}
      />
    )
  }
  return <Opened key={turn} done={setRegistered} />
}

type Done = (received: Received) => void

/** From nothing, or from a risk a screening found: its place and matter are written down already, and no person. */
function Opened({ done }: { readonly done: Done }) {
  const risk = usePlace().query.get('risk') ?? ''
  return risk === '' ? <Sheet given={nothing} done={done} /> : <FromRisk key={risk} risk={risk} done={done} />
}

function FromRisk({ risk, done }: { readonly risk: string; readonly done: Done }) {
  const { value, problem, again } = useAsked(`risk ${risk}`, () => api.entry('risk', risk))
  const given = useMemo(() => (value === undefined ? undefined : givenByRisk(value)), [value])
  if (given !== undefined) return <Sheet given={given} done={done} />
  if (problem === undefined) return <Waiting />
  return (
    <>
      <Title>登记一件信访</Title>
      <ProblemBox problem={problem} retry={again} />
    </>
  )
}

const nothing: Values = {}

/** Units and people that can be named, once the directory has come. */
function choicesFrom(directory: DirectoryView, office: string): Pick<Entering, 'units' | 'members'> {
  return {
    units: directory.units.map(({ id, name }) => ({ value: id, label: name })),
    members: membersOf(directory, office),
  }
}

function Sheet({ given, done }: { readonly given: Values; readonly done: Done }) {
  const { me, today, office } = useDesk()
  const { value: directory } = useAsked('directory', api.directory)
  const blank = useMemo(
    () => ({ on: [today], form: ['visit'], venue: ['county'], people: ['1'], demands: [''], ...given }),
    [today, given],
  )
  const { values, change, drop, found } = useDraft(draftKey(me.id, given), blank)
  const { send, sending, problem, forget } = useSending(async (requestId) => {
    const registered = await api.register({ requestId, ...registrationOf(values) })
    const related = await relate(registered, first(values, 'before'), requestId)
    drop()
    done({ ...registered, related })
  })
  const { kept, printing, setPrinting, keep, forgetKept } = useKept()
  const entering: Entering = {
    ...{ values, change, faults: problem?.faults ?? [], today },
    ...choicesFrom(directory ?? { units: [], superiors: [], staff: [] }, office),
  }
  const back = () => {
    setPrinting(false)
    forget()
  }
  const finish = () => {
    drop()
    forgetKept()
    back()
  }
  if (kept !== undefined && printing)
    return <HandOverPapers kept={kept} lines={linesOf(entering)} finish={finish} back={back} />
  return (
    <>
      <Title aside={<small className="quiet">Tab 到下一项，Ctrl+Enter 登记</small>}>登记一件信访</Title>
      <Beginning found={found} values={values} />
      <form
        className="register"
        noValidate
        aria-label="登记"
        onKeyDownCapture={sendKey(send)}
        onKeyDown={nextField}
        onSubmit={(event) => {
          event.preventDefault()
          send()
        }}
      >
        <WhoBroughtIt entering={entering} />
        <WhatItSays entering={entering} />
        <HowItCame entering={entering} />
        {first(values, 'kind') === 'accusation' && <WhoIsAccused entering={entering} />}
        {problem !== undefined && <NotRegistered problem={problem} entering={entering} kept={keep} />}
        {kept !== undefined && (
          <Button onClick={() => setPrinting(true)}>改好了，回到移交函（存根{kept.stub.no}）</Button>
        )}
        <Buttons problem={problem} sending={sending} drop={drop} />
      </form>
    </>
  )
}

/** A registration begun from a risk never meets the words of another. */
function draftKey(person: string, { fromRisk = [] }: Values): string {
  return ['dengwen.draft', person, 'register', ...fromRisk].join('.')
}

/** What stands in the form before a word is typed. */
function Beginning({ found, values }: { readonly found: boolean; readonly values: Values }) {
  return (
    <>
      {found && <p className="note">上次没有登记完的内容还在这里。</p>}
      {first(values, 'fromRisk') !== '' && (
        <p className="note">事项和地点由排查带来，没有信访人；请照来访人的话改写内容，逐项写明请求。</p>
      )}
    </>
  )
}

/** The stub she made, whose papers she may leave to mend a word and come back to: it is made once. */
function useKept() {
  const [kept, setKept] = useState<Kept | undefined>(undefined)
  const [printing, setPrinting] = useState(false)
  const keep = (given: Kept) => {
    setKept(given)
    setPrinting(true)
  }
  return { kept, printing, setPrinting, keep, forgetKept: () => setKept(undefined) }
}

/**
 * 重复件: the same matter as the one she chose. It is an act of its own, so that a "no" to it leaves the registration standing.
 */
async function relate({ petition }: Registered, before: string, requestId: string): Promise<Related> {
  if (before === '') return 'none'
  const input = { on: petition.registeredOn, relation: 'repeat', to: before }
  const sent = { requestId: `${requestId}-relate`, expectedVersion: petition.version, input }
  return api.act(petition.id, 'relate', sent).then(
    () => 'related' as const,
    (error: unknown) => problemOf(error),
  )
}

/** A refusal because of the county's own opens the way past this house, with her words still on the page. */
function NotRegistered({
  problem,
  entering: { values, today },
  kept,
}: {
  readonly problem: Problem
  readonly entering: Entering
  readonly kept: (kept: Kept) => void
}) {
  const received = [first(values, 'receivedOn'), first(values, 'on')].find((each) => each !== '')
  return (
    <ProblemBox problem={problem} title="没有登记">
      {problem.code === 'officeAccused' && <KeepStub received={received ?? today} done={kept} />}
    </ProblemBox>
  )
}

function Buttons({
  problem,
  sending,
  drop,
}: {
  readonly problem: Problem | undefined
  readonly sending: boolean
  readonly drop: () => void
}) {
  return (
    <p className="buttons">
      <Button type="primary" htmlType="submit" loading={sending}>
        {problem?.kind === 'offline' || problem?.kind === 'signedOut' ? '重试：登记' : '登记'}
      </Button>
      <Button type="text" onClick={drop}>
        清空重填
      </Button>
    </p>
  )
}

/** Ctrl+Enter registers from anywhere, and chooses nothing in a list that stands open: nobody is named by it. */
function sendKey(send: () => void) {
  return (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    event.stopPropagation()
    send()
  }
}

/** A card reader types a number and presses Enter: there, Enter goes to the next field and registers nothing. */
function nextField(event: KeyboardEvent<HTMLFormElement>) {
  const { target } = event
  if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
  if (!(target instanceof HTMLInputElement) || target.getAttribute('role') === 'combobox') return
  event.preventDefault()
  const fields = [...event.currentTarget.querySelectorAll<HTMLElement>('input:not([type=hidden]), textarea')]
  fields[fields.indexOf(target) + 1]?.focus()
}
