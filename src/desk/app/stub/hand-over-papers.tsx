import { Button } from 'antd'
import { useEffect, useRef } from 'react'
import { useDesk } from '../desk-context.ts'
import { Title } from '../frame/frame.tsx'
import { Go } from '../router/router.tsx'
import { Day } from '../words/days.tsx'
import type { Kept } from './keep-stub.tsx'
import './hand-over.css'

/** What the letter carries, as it was typed: it goes from the page to the paper and nowhere else. */
export type Line = readonly [label: string, text: string]

/** 移交函 for the superior organ and 收件凭据 for the petitioner, each on a sheet of its own. */
export function HandOverPapers({
  kept,
  lines,
  finish,
  back,
}: {
  readonly kept: Kept
  readonly lines: readonly Line[]
  /** Printed: nothing of it stays on this machine. */
  readonly finish: () => void
  readonly back: () => void
}) {
  const print = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    print.current?.focus()
  }, [])
  return (
    <>
      <div className="no-print">
        <Title>移交函和收件凭据</Title>
        <p className="note" role="status">
          存根已作，编号<span className="no">{kept.stub.no}</span>
          。这两张纸只在这一页上，请现在打印；离开以前点「已经打印，清除填写的内容」。 请不要另存电子文件。
        </p>
        <p className="buttons">
          <Button type="primary" ref={print} onClick={() => window.print()}>
            打印移交函和收件凭据
          </Button>
          <Button onClick={finish}>已经打印，清除填写的内容</Button>
          <Button type="text" onClick={back}>
            回去改内容
          </Button>
          <Go to="/desk/stubs">我的存根</Go>
        </p>
      </div>
      <Letter kept={kept} lines={lines} />
      <Slip kept={kept} />
    </>
  )
}

function Letter({ kept: { stub }, lines }: { readonly kept: Kept; readonly lines: readonly Line[] }) {
  const { office, today } = useDesk()
  return (
    <article className="hand-over" aria-labelledby="letter">
      <h2 id="letter">移交函</h2>
      <p>{stub.superior}：</p>
      <p className="text">
        {office}于
        <Day of={stub.receivedOn} />
        收到下列信访事项。其中被检举、控告的人员或者单位，按照《信访工作条例》第三十条第三款，不得知悉有关情况，本县不宜办理。现将全部内容移交你机关，请依照第二十二条登记，并按分工办理。收到后请给回执。
      </p>
      <dl>
        <dt>存根编号</dt>
        <dd className="no">{stub.no}</dd>
        {lines.map(([label, text]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd className="as-typed">{text}</dd>
          </div>
        ))}
        {lines.length === 0 && (
          <div>
            <dt>内容</dt>
            <dd>见所附材料，共＿＿页。</dd>
          </div>
        )}
      </dl>
      <p>经手人（签名）：＿＿＿＿＿＿＿＿</p>
      <p>
        <Day of={today} />
      </p>
    </article>
  )
}

function Slip({ kept: { stub, address } }: { readonly kept: Kept }) {
  const { office } = useDesk()
  return (
    <article className="hand-over" aria-labelledby="slip">
      <h2 id="slip">收件凭据（交给信访人）</h2>
      <p className="text">
        <Day of={stub.receivedOn} />
        收到您的材料。您反映的不由本县办理，将在
        <Day of={stub.due} />
        以前移交{stub.superior}登记办理（《信访工作条例》第二十二条第一款、第三十条第三款）。
      </p>
      <dl>
        <dt>存根编号</dt>
        <dd className="no">{stub.no}</dd>
        <dt>向谁询问</dt>
        <dd>{stub.superior}</dd>
        <dt>地址、电话</dt>
        <dd>{address === '' ? '＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿' : address}</dd>
      </dl>
      <p className="text">
        到了这一天以后，请直接向{stub.superior}
        询问；没有收到的，您可以把同样的材料直接交给它。为了不让被检举、控告的人知道，本县的窗口、电话和网上都查不到这一件，请不要向别人询问。
      </p>
      <p>{office}　经手人（签名）：＿＿＿＿＿＿＿＿</p>
    </article>
  )
}
