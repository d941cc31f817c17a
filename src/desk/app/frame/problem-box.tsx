import { Button } from 'antd'
import type { ReactNode } from 'react'
import type { Problem } from '../api/problem.ts'
import { ProveAgain } from './prove-again.tsx'

/** A "no" in the words of whoever refused it, with its article and the remedy. Never hides what was typed. */
export function ProblemBox({
  problem,
  title,
  retry,
  children,
}: {
  readonly problem: Problem
  readonly title?: string
  readonly retry?: () => void
  readonly children?: ReactNode
}) {
  const { kind, detail, article, faults, incident } = problem
  return (
    <div className="problem" role="alert">
      <h2>{title === undefined ? problem.title : `${title}：${problem.title}`}</h2>
      {faults.length === 0 ? (
        <p>{detail}</p>
      ) : (
        <ul>
          {faults.map(({ path, problem: fault }) => (
            <li key={path + fault}>{fault}</li>
          ))}
        </ul>
      )}
      {article !== undefined && <p className="basis">依据：{article}</p>}
      {incident !== undefined && (
        <p>
          出错编号：<code>{incident}</code>
        </p>
      )}
      {kind === 'signedOut' && <SignInAgain />}
      {kind === 'unproven' && <ProveAgain />}
      {children}
      {retry !== undefined && (
        <p>
          <Button onClick={retry}>{kind === 'signedOut' ? '已经登录，重试' : '重试'}</Button>
        </p>
      )}
    </div>
  )
}

/** In another tab, so that this page and the words on it stay as they are. */
function SignInAgain() {
  return (
    <p>
      <a href="/desk" target="_blank" rel="noopener">
        在新标签页登录
      </a>
      ，登录后回到这一页，再点「重试」：这里填写的内容都还在。
    </p>
  )
}
