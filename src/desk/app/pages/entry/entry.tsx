import type { EntryView } from '../../../../server/register-view.ts'
import { api } from '../../api/api.ts'
import { useAsked } from '../../api/use-asked.ts'
import { Title } from '../../frame/frame.tsx'
import { ProblemBox } from '../../frame/problem-box.tsx'
import { Waiting } from '../../frame/waiting.tsx'
import { usePlace } from '../../router/router.tsx'
import { Day } from '../../words/days.tsx'

/** One entry of the office's other registers: what it is about, who promised what by when, and what was done. */
export function Entry() {
  const { path } = usePlace()
  const [, , , kind = '', id = ''] = path.split('/')
  const { value, problem, again } = useAsked(`entry ${kind} ${id}`, () => api.entry(kind, id))
  if (value !== undefined) return <Sheet entry={value} />
  if (problem === undefined) return <Waiting />
  return (
    <>
      <Title>台账</Title>
      <ProblemBox problem={problem} retry={again} />
    </>
  )
}

function Sheet({ entry }: { readonly entry: EntryView }) {
  const { kind, number, openedOn, closedOn, units, texts } = entry
  return (
    <>
      <Title
        aside={
          <p className="lead">
            <Day of={openedOn} />
            登记，{closedOn === null ? '没有办结' : <>{<Day of={closedOn} />}办结</>}
            {units.length > 0 && `。${units.map(({ name }) => name).join('、')}`}。
          </p>
        }
      >{`${kind.label} ${number}`}</Title>
      <div className="sheet">
        <div>
          <section aria-labelledby="content">
            <h2 id="content">内容</h2>
            {texts.length === 0 ? (
              <p className="note">您的岗位只看编号、日期、义务和办理经过，不看内容。</p>
            ) : (
              texts.map(({ label, text }) => (
                <div key={label}>
                  <h3>{label}</h3>
                  <p className="wording">{text}</p>
                </div>
              ))
            )}
          </section>
          <Undertakings entry={entry} />
        </div>
        <aside>
          <Timeline entry={entry} />
        </aside>
      </div>
    </>
  )
}

function Undertakings({ entry: { undertakings } }: { readonly entry: EntryView }) {
  return (
    undertakings.length > 0 && (
      <section aria-labelledby="promised">
        <h2 id="promised">议定、承诺事项</h2>
        <ul className="owed">
          {undertakings.map(({ id, owner, what, due, state, overdue, why }) => (
            <li key={id} className="duty">
              <p className="when">
                <span className={overdue ? 'late' : undefined}>{overdue ? '已超过' : state.label}</span>
                <Day of={due} />
              </p>
              <div>
                <p>
                  <b>{owner.name}</b> {what}
                </p>
                {why.length > 0 && (
                  <details>
                    <summary>为什么是这一天</summary>
                    <ul className="why">
                      {why.map((line) => (
                        <li key={line}>{line}</li>
                      ))}
                    </ul>
                  </details>
                )}
              </div>
            </li>
          ))}
        </ul>
      </section>
    )
  )
}

function Timeline({ entry: { timeline } }: { readonly entry: EntryView }) {
  return (
    <section aria-labelledby="story">
      <h2 id="story">办理经过</h2>
      <ol className="story" reversed>
        {timeline.toReversed().map(({ seq, act, on, by, texts }) => (
          <li key={seq}>
            <p>
              <Day of={on} /> <b>{act.label}</b>
              <small className="quiet">{by}记载</small>
            </p>
            {texts.map(({ label, text }) => (
              <blockquote key={label}>
                <b>{label}</b>
                <p className="wording">{text}</p>
              </blockquote>
            ))}
          </li>
        ))}
      </ol>
    </section>
  )
}
