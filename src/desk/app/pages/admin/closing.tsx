import { Button, Input } from 'antd'
import { useState } from 'react'
import type { ClosedView } from '../../../../server/change-units.ts'
import type { UnitRegister } from '../../../../server/unit-register.ts'
import { DayInput, Pick as PickSome } from '../../act/controls.tsx'
import { useDraft } from '../../act/draft.ts'
import { FieldRow, faultAt } from '../../act/field-row.tsx'
import { FormButtons } from '../../act/form-buttons.tsx'
import { first } from '../../act/values.ts'
import type { Values } from '../../act/values.ts'
import { api } from '../../api/api.ts'
import type { Fault } from '../../api/problem.ts'
import { useSending } from '../../api/use-sending.ts'
import { useDesk } from '../../desk-context.ts'
import { ProblemBox } from '../../frame/problem-box.tsx'
import { casesIn, closingOf } from './closing-order.ts'

interface Asked {
  readonly register: UnitRegister
  readonly changed: () => void
}

/** 合并、分立、撤销 (第二十四条第二款): said, looked at, and then ordered. */
export function Closing({ register, changed }: Asked) {
  const [open, setOpen] = useState(false)
  const [done, setDone] = useState<ClosedView | undefined>(undefined)
  if (!open)
    return (
      <div className="order">
        <Button
          onClick={() => {
            setDone(undefined)
            setOpen(true)
          }}
        >
          合并、分立、撤销
        </Button>
        {done !== undefined && (
          <div className="done" role="status">
            已办理。
            <Outcome closed={done} />
          </div>
        )}
      </div>
    )
  return (
    <Form
      register={register}
      close={() => setOpen(false)}
      done={(closed) => {
        setDone(closed)
        setOpen(false)
        changed()
      }}
    />
  )
}

interface FormAsked extends Pick<Asked, 'register'> {
  readonly close: () => void
  readonly done: (closed: ClosedView) => void
}

const blank: Values = { cause: ['merged'] }

function Form({ register, close, done }: FormAsked) {
  const { me, today } = useDesk()
  const { values, change, drop } = useDraft(`dengwen.draft.${me.id}.admin.closing`, blank)
  const [seen, setSeen] = useState<{ readonly of: string; readonly closed: ClosedView } | undefined>(undefined)
  const order = { on: today, ...closingOf(values, register.units) }
  const question = JSON.stringify(order)
  const looking = useSending(async () => setSeen({ of: question, closed: await api.previewClosing(order) }))
  const faults = looking.problem?.faults ?? []
  return (
    <form
      className="act here order"
      noValidate
      aria-label="合并、分立、撤销"
      onSubmit={(event) => {
        event.preventDefault()
        looking.send()
      }}
    >
      <h3>合并、分立、撤销</h3>
      <p className="basis">
        依据：第二十四条第二款。手里的信访件由继续行使职权的单位承继，已经在算的期限一天也不变；撤并的单位的账号随即停用。
      </p>
      <Fields register={register} values={values} change={change} faults={faults} />
      {looking.problem !== undefined && <ProblemBox problem={looking.problem} title="现在不能这样办理" />}
      <FormButtons label="先看移交哪些、停用谁" sending={looking} close={close} drop={drop} />
      {seen?.of === question && (
        <Sure
          key={question}
          order={order}
          closed={seen.closed}
          done={(closed) => {
            drop()
            done(closed)
          }}
        />
      )}
    </form>
  )
}

interface FieldsAsked extends Pick<Asked, 'register'> {
  readonly values: Values
  readonly change: (name: string, value: readonly string[]) => void
  readonly faults: readonly Fault[]
}

const causes = [
  ['merged', '合并'],
  ['split', '分立，原单位不再存在'],
  ['parted', '分立，原单位还在，只移交写明的信访件'],
  ['dissolved', '撤销'],
  ['designated', '撤销，由本级党委和政府指定的机关、单位受理'],
] as const

function Fields({ register, values, change, faults }: FieldsAsked) {
  const { today } = useDesk()
  const choices = register.units
    .filter(({ validTo }) => validTo === null)
    .map(({ id, fullName }) => ({ value: id, label: fullName }))
  const cause = first(values, 'cause')
  const some = (name: 'from' | 'to', label: string) => (
    <FieldRow id={`closing-${name}`} label={label} required fault={faultAt(faults, name)}>
      {(tied) => (
        <PickSome tied={tied} many value={values[name] ?? []} choices={choices} set={(given) => change(name, given)} />
      )}
    </FieldRow>
  )
  return (
    <>
      <FieldRow id="closing-cause" label="怎样变更" required fault={faultAt(faults, 'cause')}>
        {(tied) => (
          <select {...tied} value={cause} onChange={({ target }) => change('cause', [target.value])}>
            {causes.map(([code, label]) => (
              <option key={code} value={code}>
                {label}
              </option>
            ))}
          </select>
        )}
      </FieldRow>
      {some('from', '哪些单位')}
      {some('to', '由哪些单位继续行使职权，第一个承继没有另外写明的')}
      {(cause === 'split' || cause === 'parted') && (
        <Cases register={register} values={values} change={change} faults={faults} />
      )}
      <FieldRow id="closing-on" label="从哪一天起" required fault={faultAt(faults, 'on')}>
        {(tied) => (
          <DayInput tied={tied} last={today} value={values['on']?.[0] ?? today} set={(day) => change('on', [day])} />
        )}
      </FieldRow>
      <FieldRow id="closing-document" label="依据的文件和文号" required fault={faultAt(faults, 'document')}>
        {(tied) => (
          <Input
            {...tied}
            className="wide"
            autoComplete="off"
            value={values['document']?.[0] ?? ''}
            onChange={({ target }) => change('document', [target.value])}
          />
        )}
      </FieldRow>
    </>
  )
}

function Cases({ register, values, change, faults }: FieldsAsked) {
  return (
    <FieldRow
      id="closing-cases"
      label="逐件写明由哪个单位承继"
      required={first(values, 'cause') === 'parted'}
      fault={faultAt(faults, 'cases') ?? casesIn(first(values, 'cases'), register.units).problem}
      hint="每行一件：编号，空格，单位全称或者简称"
    >
      {(tied) => (
        <Input.TextArea
          {...tied}
          rows={3}
          value={values['cases']?.[0] ?? ''}
          onChange={({ target }) => change('cases', [target.value])}
        />
      )}
    </FieldRow>
  )
}

interface SureAsked {
  readonly order: object
  readonly closed: ClosedView
  readonly done: (closed: ClosedView) => void
}

function Sure({ order, closed, done }: SureAsked) {
  const { send, sending, problem } = useSending(async (requestId) =>
    done(await api.closeUnits({ ...order, requestId })),
  )
  return (
    <div className="note" role="group" aria-label="确认">
      <Outcome closed={closed} />
      <p>办理以后不能撤回；以前的记载一个字也不改。</p>
      {problem !== undefined && <ProblemBox problem={problem} title="没有办理" />}
      <Button type="primary" loading={sending} onClick={send}>
        照这样办理
      </Button>
    </div>
  )
}

function Outcome({ closed: { passed, retired } }: { readonly closed: ClosedView }) {
  return (
    <>
      <p>
        移交{passed.length}件您可以查看的信访件，停用{retired.length}个账号
        {retired.length > 0 && `（${retired.join('、')}）`}。依规定不让您知道的，同样移交，不在这里列。
      </p>
      {passed.length > 0 && (
        <details>
          <summary>移交哪些</summary>
          <ul>
            {passed.map(({ no, to }) => (
              <li key={no}>
                <span className="no">{no}</span> → {to}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}
