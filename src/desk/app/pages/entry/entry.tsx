import { useState } from 'react'
import type { EntryView } from '../../../../server/register-view.ts'
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
import { EntryActs } from './entry-acts.tsx'
import type { EntryInHand } from './entry-acts.tsx'

/** One entry of the office's other registers: what it is about, who promised what by when, and what was done. */
export function Entry() {
  const { path } = usePlace()
  const [, , , kind = '', id = ''] = path.split('/')
  return <Loaded key={id} kind={kind} id={id} />
}

function Loaded({ kind, id }: { readonly kind: string; readonly id: string }) {
  const { value, problem, again } = useAsked(`entry ${kind} ${id}`, () => api.entry(kind, id))
  const [seen, setSeen] = useState<number | undefined>(undefined)
  const [later, setLater] = useState<EntryView | undefined>(undefined)
  const [done, setDone] = useState<string | undefined>(undefined)
  const entry = later !== undefined && (value === undefined || later.version >= value.version) ? later : value
  useNews(({ touches }) => {
    if (entry === undefined || !touches(id)) return
    setSeen(entry.version)
    again()
  })
  const acted = (label: string, after: EntryView) => {
    setLater(after)
    setSeen(undefined)
    setDone(label)
  }
  if (entry !== undefined) {
    const fresh = seen !== undefined && entry.version > seen
    return (
      <>
        <Sheet hand={{ entry, acted }} done={done} />
        <FreshLine text={fresh ? '同事刚在这一项上有新的办理，本页已更新' : undefined} />
      </>
    )
  }
  if (problem === undefined) return <Waiting />
  return (
    <>
      <Title>台账</Title>
      <ProblemBox problem={problem} retry={again} />
    </>
  )
}

function Sheet({ hand, done }: { readonly hand: EntryInHand; readonly done: string | undefined }) {
  const { entry } = hand
  const { kind, number, openedOn, closedOn, units, texts, facts } = entry
  return (
    <>
      <Title
        aside={
          <p className="lead">
            <Day of={openedOn} />
            登记，{closedOn === null ? '没有办结' : <>{<Day of={closedOn} />}办结</>}
            {units.length > 0 && `。${units.map(({ name }) => name).join('、')}`}。
            <Go to={`/desk/registers/${kind.code}`}>{kind.label}</Go>
            <Minutes entry={entry} />
          </p>
        }
      >{`${kind.label} ${number}`}</Title>
      {done !== undefined && (
        <p className="done" role="status">
          「{done}」已记载
        </p>
      )}
      <div className="sheet">
        <div>
          <Closing hand={hand} />
          <section aria-labelledby="content">
            <h2 id="content">内容</h2>
            {facts.length > 0 && <p>{facts.map(({ label, text }) => `${label}：${text}`).join('；')}</p>}
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
          <Undertakings hand={hand} />
          <HandedOver entry={entry} />
        </div>
        <aside>
          <Timeline entry={entry} />
        </aside>
      </div>
    </>
  )
}

/** A risk that became somebody's petition: the ones this person may see, and the way to register another. */
function HandedOver({ entry: { id, kind, closedOn, petitions } }: { readonly entry: EntryView }) {
  const { may } = useDesk()
  const opens = may.register && closedOn === null
  if (kind.code !== 'risk' || (petitions.length === 0 && !opens)) return null
  return (
    <section aria-labelledby="handed-over">
      <h2 id="handed-over">转为信访件</h2>
      {petitions.length > 0 && (
        <ul>
          {petitions.map(({ id: petition, no }) => (
            <li key={petition}>
              <Go to={`/desk/petitions/${petition}`}>{no}</Go>
            </li>
          ))}
        </ul>
      )}
      {opens && (
        <p className="no-print">
          有人就这件事提出信访的，<Go to={`/desk/register?risk=${id}`}>登记为信访件</Go>
          ，事项和地点带过去，不带任何人。
        </p>
      )}
    </section>
  )
}

/** Of a joint conference the office's people take away the minutes, with what was resolved. */
function Minutes({ entry: { id, kind, face } }: { readonly entry: EntryView }) {
  const { may } = useDesk()
  if (kind.code !== 'activity' || face['kind'] !== 'jointConference' || !may.keepLedgers) return null
  return (
    <span className="no-print">
      　<a href={`/api/registers/activity/${id}/minutes.docx`}>会议纪要（.docx）</a>
    </span>
  )
}

/** 销号、化解、整改完成: proposed with proof, decided by another; and what else may be done to the entry itself. */
function Closing({ hand }: { readonly hand: EntryInHand }) {
  const { entry } = hand
  const { closing, closedOn, next, asksForTerm } = entry
  return (
    <section aria-labelledby="acts">
      <h2 id="acts">现在该办的</h2>
      {closedOn === null && next === null && asksForTerm && (
        <p className="note">
          <b className="near">期限待定</b>：还没有写明由谁、在哪一天以前落实什么。
        </p>
      )}
      {closing !== null && (
        <div className="note">
          <p>{closing.by}已提出办结（销号），由另一位负责人核定。依据：</p>
          <p className="wording">{closing.proof === '' ? '（您的岗位不看内容）' : closing.proof}</p>
        </div>
      )}
      {closedOn !== null && <p className="note">已办结（销号）。登记和办理经过都留着。</p>}
      <EntryActs hand={hand} undertaking={null} />
    </section>
  )
}

function Undertakings({ hand }: { readonly hand: EntryInHand }) {
  const { undertakings } = hand.entry

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
                  <b>{owner.name}</b> {what} <small className="quiet">{overdue && state.label}</small>
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
                <EntryActs hand={hand} undertaking={id} />
              </div>
            </li>
          ))}
        </ul>
      </section>
    )
  )
}

/** By the day it was done; what was written down later about an earlier day stands where it belongs. */
function newestFirst(timeline: EntryView['timeline']): EntryView['timeline'] {
  return timeline.toSorted((a, b) => b.on.localeCompare(a.on) || b.seq - a.seq)
}

function Timeline({ entry: { timeline } }: { readonly entry: EntryView }) {
  return (
    <section aria-labelledby="story">
      <h2 id="story">办理经过</h2>
      <ol className="story" reversed>
        {newestFirst(timeline).map(({ seq, act, on, by, texts }) => (
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
