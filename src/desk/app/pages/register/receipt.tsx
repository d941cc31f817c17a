import { Button } from 'antd'
import { useEffect, useRef } from 'react'
import type { Registered } from '../../api/api.ts'
import type { Problem } from '../../api/problem.ts'
import { useDesk } from '../../desk-context.ts'
import { Title } from '../../frame/frame.tsx'
import { ProblemBox } from '../../frame/problem-box.tsx'
import { Go } from '../../router/router.tsx'
import { Day } from '../../words/days.tsx'

/** Whether it was written down as a repeat of the one she chose, or why not. */
export type Related = 'none' | 'related' | Problem

export type Received = Registered & { readonly related: Related }

/** 登记回执: number and query code, to be handed to her. The code is in no address and is not shown again. */
export function Receipt({ registered, next }: { readonly registered: Received; readonly next: () => void }) {
  const { petition, queryCode, related } = registered
  const { office, privacyNotice } = useDesk()
  const print = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    print.current?.focus()
  }, [])
  const [owed] = petition.duties.filter(({ open }) => open)
  return (
    <>
      <Title>登记回执</Title>
      <div className="receipt" role="status">
        <p>{office}</p>
        <dl>
          <dt>信访件编号</dt>
          <dd className="no">{petition.no}</dd>
          <dt>查询码</dt>
          <dd className="no">{queryCode ?? '已经给出过，不再显示'}</dd>
          <dt>登记日期</dt>
          <dd>
            <Day of={petition.registeredOn} />
          </dd>
          {owed !== undefined && (
            <>
              <dt>下一步</dt>
              <dd>
                {owed.owner.name}应当在
                <Day of={owed.due} />
                以前作出：{owed.term.label}（{owed.article}）
              </dd>
            </>
          )}
        </dl>
        <p>凭编号和查询码，可以在网上查看进展、补交材料、评价办理。请妥善保管，不要告诉他人。</p>
        <h2>您的个人信息</h2>
        <ul>
          {privacyNotice.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
      </div>
      {related === 'related' && <p className="note no-print">已记为重复件：和您选的那一件是同一件事。</p>}
      {typeof related === 'object' && <ProblemBox problem={related} title="已经登记，没有记为重复件" />}
      <p className="note no-print">查询码只显示这一次，本系统不留存，请打印或者抄给信访人，不要另行抄录。</p>
      <p className="buttons no-print">
        <Button type="primary" ref={print} onClick={() => window.print()}>
          打印回执
        </Button>
        <Button onClick={next}>再登记一件</Button>
        <Go to={`/desk/petitions/${petition.id}`}>打开这件信访</Go>
        {related !== 'related' && <Go to={`/desk/petitions/${petition.id}?act=relate`}>以前来过，同一件事：关联</Go>}
      </p>
    </>
  )
}
