import { useState } from 'react'
import type { StubView } from '../../../../server/stubs.ts'
import { api } from '../../api/api.ts'
import { useAsked } from '../../api/use-asked.ts'
import { useDesk } from '../../desk-context.ts'
import { ProblemBox } from '../../frame/problem-box.tsx'
import { Title } from '../../frame/frame.tsx'
import { Waiting } from '../../frame/waiting.tsx'
import { HandOverPapers } from '../../stub/hand-over-papers.tsx'
import { KeepStub } from '../../stub/keep-stub.tsx'
import type { Kept } from '../../stub/keep-stub.tsx'
import { DaysLeft } from '../../stub/own-stubs.tsx'
import { Day } from '../../words/days.tsx'
import { HandedOver, Receipt } from './steps.tsx'
import './stubs.css'

/** 我的存根: hers alone. Here she says that one was handed over, and what the superior organ answered. */
export function Stubs() {
  const { may, today } = useDesk()
  const [kept, setKept] = useState<Kept | undefined>(undefined)
  const { value, problem, again } = useAsked('stubs', api.stubs)
  const close = () => {
    setKept(undefined)
    again()
  }
  if (kept !== undefined) return <HandOverPapers kept={kept} lines={[]} finish={close} back={close} />
  return (
    <>
      <Title>我的存根</Title>
      <p>检举控告县里的领导、纪检监察机关、信访局自己人的，内容不在本系统，由您线下移交上一级。这一页只有您看得到。</p>
      {problem !== undefined && <ProblemBox problem={problem} retry={again} />}
      {value === undefined && problem === undefined && <Waiting />}
      {value?.length === 0 && <p className="note">您没有作过存根。</p>}
      <ul className="stubs">
        {value?.map((stub) => (
          <One key={stub.no} stub={stub} changed={again} />
        ))}
      </ul>
      {may.register && (
        <details>
          <summary>作一份存根，材料另附</summary>
          <KeepStub received={today} done={setKept} />
        </details>
      )}
    </>
  )
}

function One({ stub, changed }: { readonly stub: StubView; readonly changed: () => void }) {
  const { no, superior, receivedOn, due, article, provisional, handedOver, receipt } = stub
  return (
    <li aria-label={`存根${no}`}>
      <p>
        <b className="no">{no}</b> 移交{superior}
      </p>
      <p>
        <DaysLeft stub={stub} />
        ，须在
        <Day of={due} />
        以前移交（{article}
        {provisional && '；暂定，放假安排未公布'}），
        <Day of={receivedOn} />
        收到
      </p>
      {handedOver !== null && (
        <p>
          <Day of={handedOver.on} />
          移交，{handedOver.said}
        </p>
      )}
      {receipt !== null && (
        <p>
          <Day of={receipt.on} />
          上一级收到，回执：{receipt.said}
        </p>
      )}
      <details>
        <summary>{handedOver === null ? '登记移交' : '移交填错了，再登记一次'}</summary>
        <HandedOver no={no} changed={changed} />
      </details>
      {handedOver !== null && (
        <details>
          <summary>{receipt === null ? '登记上一级的回执' : '回执填错了，再登记一次'}</summary>
          <Receipt no={no} changed={changed} />
        </details>
      )}
    </li>
  )
}
