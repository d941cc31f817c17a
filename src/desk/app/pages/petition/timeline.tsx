import type { PetitionView } from '../../../../server/petition-view.ts'
import { Day } from '../../words/days.tsx'

type Entry = PetitionView['timeline'][number]

/** 办理经过: every act as it was recorded, the latest on top. */
export function Timeline({ petition: { timeline } }: { readonly petition: PetitionView }) {
  return (
    timeline.length > 0 && (
      <section aria-labelledby="story">
        <h2 id="story">办理经过</h2>
        <ol className="story" reversed>
          {timeline.toReversed().map((entry) => (
            <Told key={entry.seq} entry={entry} />
          ))}
        </ol>
      </section>
    )
  )
}

function Told({ entry: { act, article, on, by, recordedAt, facts, texts } }: { readonly entry: Entry }) {
  return (
    <li>
      <p>
        <Day of={on} /> <b>{act.label}</b>
        <small className="quiet">
          {by}，{article}；{shanghaiDay(recordedAt) === on ? '当日' : <Day of={shanghaiDay(recordedAt)} />}录入
        </small>
      </p>
      {facts.length > 0 && (
        <ul>
          {facts.map(({ label, text }) => (
            <li key={label + text}>
              {label}：{text}
            </li>
          ))}
        </ul>
      )}
      {texts.length > 0 && (
        <details>
          <summary>文字（{texts.map(({ label }) => label).join('、')}）</summary>
          {texts.map(({ label, text }) => (
            <blockquote key={label}>
              <b>{label}</b>
              <p className="wording">{text}</p>
            </blockquote>
          ))}
        </details>
      )}
    </li>
  )
}

const shanghaiOffsetMs = 8 * 60 * 60 * 1000

/** The law's days are Shanghai's. */
function shanghaiDay(instant: string): string {
  return new Date(Date.parse(instant) + shanghaiOffsetMs).toISOString().slice(0, 10)
}
