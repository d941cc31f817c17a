import type { DutyView, PetitionView } from '../../../../server/petition-view.ts'
import { Day, DayMarks, Distance } from '../../words/days.tsx'

/** Who owes what by when, and why it is that day. */
export function DutiesOwed({ petition: { duties } }: { readonly petition: PetitionView }) {
  const open = duties.filter((duty) => duty.open)
  const settled = duties.filter((duty) => !duty.open)
  return (
    <section aria-labelledby="owed">
      <h2 id="owed">谁须在哪一天以前作出什么</h2>
      {open.length === 0 ? (
        <p className="note">现在没有人欠着下一步。</p>
      ) : (
        <ul className="owed">
          {open.map((duty) => (
            <Owed key={duty.id} duty={duty} />
          ))}
        </ul>
      )}
      {settled.length > 0 && (
        <details>
          <summary>已经了结的（{settled.length}项）</summary>
          <ul>
            {settled.map((duty) => (
              <Settled key={duty.id} duty={duty} />
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

function Owed({ duty }: { readonly duty: DutyView }) {
  const { term, owner, due, article, statutory, why } = duty
  return (
    <li className="duty">
      <p className="when">
        <Distance of={duty} />
        <Day of={due} />
        <DayMarks of={duty} />
      </p>
      <div>
        <p className="what">
          <b>{term.label}</b>
          <small>
            {owner.name}，{article}
            {!statutory && '（非法定期限）'}
          </small>
        </p>
        <Why lines={why} />
      </div>
    </li>
  )
}

/** 为什么是这一天: every step from the act that started the clock. */
function Why({ lines }: { readonly lines: readonly string[] }) {
  return (
    <details>
      <summary>为什么是这一天</summary>
      <ol className="why">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
    </details>
  )
}

function Settled({ duty }: { readonly duty: DutyView }) {
  const { owner, term, due, waived, status, settledOn, why } = duty
  const late = waived === null && settledOn !== null && settledOn > due
  return (
    <li>
      {owner.name}：{term.label}，到期日
      <Day of={due} />；{waived ?? status.label}
      {settledOn !== null && (
        <>
          ，<Day of={settledOn} />
        </>
      )}
      {late && <span className="late"> 逾期</span>}
      <Why lines={why} />
    </li>
  )
}
