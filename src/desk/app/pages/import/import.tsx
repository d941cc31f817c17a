import { Button, Checkbox, Radio } from 'antd'
import { useState } from 'react'
import type { ImportAnswer } from '../../../../server/imports.ts'
import { api } from '../../api/api.ts'
import { problemOf } from '../../api/problem.ts'
import type { Problem } from '../../api/problem.ts'
import { useDesk } from '../../desk-context.ts'
import { Title } from '../../frame/frame.tsx'
import { ProblemBox } from '../../frame/problem-box.tsx'
import { WriteOut } from '../../frame/write-out.tsx'
import { usePlace } from '../../router/router.tsx'
import { Drop } from './drop.tsx'
import { Found } from './found.tsx'
import '../../frame/tables.css'
import './import.css'
import { Running } from './running.tsx'

/** 台账: a book is looked over first; nothing is written before somebody has seen what would be. */
export function Import() {
  const { may, ledgers } = useDesk()
  if (!may.keepLedgers) {
    return (
      <>
        <Title>台账</Title>
        <p className="note">台账由信访局的登记人员和负责人导入、导出；您的岗位不办理这一项。</p>
      </>
    )
  }
  return (
    <>
      <Title>台账</Title>
      <p className="lead">
        先核对，看过结果再确认写入。有一行错误，就一行也不写入；同一份台账可以每周再导入，只补记新填的内容。
      </p>
      <TakeIn />
      <section aria-labelledby="export">
        <h2 id="export">导出</h2>
        <p>按最近一次导入的版式写出：</p>
        <ul>
          {ledgers.map(({ code, label }) => (
            <li key={code}>
              <WriteOut plain label={label} write={() => api.exportLedger(code)} />
            </li>
          ))}
        </ul>
      </section>
    </>
  )
}

type Step = 'looking' | 'writing'

/**
 * One book on its way in. The file stays in hand until it is written or another is chosen: a lost session or a dead server
 * takes nothing away.
 */
function useTakingIn(first: string) {
  const [kind, setKind] = useState(first)
  const [file, setFile] = useState<File | undefined>(undefined)
  const [answer, setAnswer] = useState<ImportAnswer | undefined>(undefined)
  const [problem, setProblem] = useState<Problem | undefined>(undefined)
  const [step, setStep] = useState<Step | undefined>(undefined)
  const [vouched, setVouched] = useState(false)
  const afresh = () => {
    setAnswer(undefined)
    setProblem(undefined)
    setVouched(false)
  }
  const run = async (now: Step) => {
    if (file === undefined || step !== undefined) return
    setStep(now)
    setProblem(undefined)
    try {
      setAnswer(await api.importLedger(kind, file, { dryRun: now === 'looking', acceptCorrections: vouched }))
    } catch (error) {
      setProblem(problemOf(error))
    }
    setStep(undefined)
  }
  return {
    ...{ kind, file, answer, problem, step, vouched, setVouched },
    look: () => void run('looking'),
    write: () => void run('writing'),
    chooseKind: (chosen: string) => {
      setKind(chosen)
      afresh()
    },
    chooseFile: (chosen: File | undefined) => {
      setFile(chosen)
      afresh()
    },
  }
}

function TakeIn() {
  const { ledgers } = useDesk()
  const asked = usePlace().query.get('kind')
  const taking = useTakingIn(ledgers.find(({ code }) => code === asked)?.code ?? 'petitions')
  const { kind, file, answer, step } = taking
  const busy = step !== undefined
  const name = ledgers.find(({ code }) => code === kind)?.label ?? ''
  return (
    <>
      <fieldset className="field">
        <legend>台账种类</legend>
        <Radio.Group
          value={kind}
          disabled={busy}
          options={ledgers.map(({ code, label }) => ({ value: code, label }))}
          onChange={({ target }) => {
            taking.chooseKind(String(target.value))
          }}
        />
      </fieldset>
      <Drop file={file} choose={taking.chooseFile} disabled={busy} />
      <p className="buttons">
        <Button
          type={answer === undefined ? 'primary' : 'default'}
          disabled={file === undefined || busy}
          onClick={taking.look}
        >
          {answer === undefined ? '核对（不写入）' : '再核对一次'}
        </Button>
      </p>
      {busy && file !== undefined && <Running step={step} file={file} />}
      <Outcome taking={taking} name={name} />
    </>
  )
}

function Outcome({ taking, name }: { readonly taking: ReturnType<typeof useTakingIn>; readonly name: string }) {
  const { problem, file, answer, vouched, setVouched, step, write } = taking
  return (
    <>
      {problem !== undefined && (
        <ProblemBox problem={problem} title={`${name}没有写入`}>
          {file !== undefined && <p>选好的文件「{file.name}」还在，不必重选；接通、登录以后再点一次就行。</p>}
        </ProblemBox>
      )}
      {answer !== undefined && <Found answer={answer} name={name} />}
      {answer !== undefined && mayWrite(answer) && (
        <Confirm answer={answer} {...{ vouched, setVouched, write }} busy={step !== undefined} />
      )}
    </>
  )
}

function mayWrite({ written, rejected, accepted, updated, corrections }: ImportAnswer): boolean {
  return !written && rejected.length === 0 && accepted + updated + corrections.length > 0
}

interface ConfirmAsked {
  readonly answer: ImportAnswer
  readonly vouched: boolean
  readonly setVouched: (vouched: boolean) => void
  readonly busy: boolean
  readonly write: () => void
}

function Confirm({ answer: { corrections }, vouched, setVouched, busy, write }: ConfirmAsked) {
  const { me } = useDesk()
  const needed = corrections.length > 0
  return (
    <div className="confirm">
      {needed && (
        <p>
          <Checkbox checked={vouched} onChange={({ target }) => setVouched(target.checked)}>
            以上{corrections.length}处改动经我核对属实，由我（{me.name}）负责
          </Checkbox>
        </p>
      )}
      <Button type="primary" disabled={needed && !vouched} loading={busy} onClick={write}>
        确认写入
      </Button>
    </div>
  )
}
