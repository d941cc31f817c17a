import { Button } from 'antd'
import type { OpinionDraftView, PetitionView } from '../../../server/petition-view.ts'
import { Day } from '../words/days.tsx'
import type { Values } from './values.ts'

/** The forms an opinion is written in: to be read by a colleague, and to be issued. */
export function writesOpinion(act: string): boolean {
  return act === 'submitOpinion' || act === 'issueOpinion'
}

/** The words of the draft that lies with the petition, as they stand in the form; none for other acts. */
export function valuesOfDraft(act: string, { details }: PetitionView): Values {
  const draft = details?.opinionDraft
  if (!writesOpinion(act) || draft === undefined || draft === null) return {}
  return Object.fromEntries(
    draft.answers.flatMap(({ demand, outcome, answer, basis }) => [
      [`outcome.${demand}`, [outcome.code]] as const,
      ...(answer === null ? [] : [[`text.answer.${demand}`, [answer]] as const]),
      ...(basis === null ? [] : [[`text.basis.${demand}`, [basis]] as const]),
    ]),
  )
}

/**
 * What a colleague sent or said of it, above the words in the form. Where those are other words, both are there, and she
 * says which she goes on with.
 */
export function OpinionDraft({
  act,
  petition,
  values,
  take,
}: {
  readonly act: string
  readonly petition: PetitionView
  readonly values: Values
  readonly take: (values: Values) => void
}) {
  const draft = petition.details?.opinionDraft
  if (draft === undefined || draft === null) return null
  if (act === 'checkOpinion') return <DraftRead draft={draft} petition={petition} />
  if (!writesOpinion(act)) return null
  const sent = valuesOfDraft(act, petition)
  const differs = [...new Set([...Object.keys(sent), ...Object.keys(values).filter(isWords)])].some(
    (name) => (sent[name]?.[0] ?? '').trim() !== (values[name]?.[0] ?? '').trim(),
  )
  return (
    <div className="note">
      <Standing draft={draft} />
      {differs && (
        <details>
          <summary>表里写的与这份稿子不同，看一看稿子</summary>
          <DraftRead draft={draft} petition={petition} />
          <p>
            <Button onClick={() => take({ ...values, ...without(values), ...sent })}>换成这份稿子</Button>{' '}
            <small className="quiet">表里现在写的就不留了</small>
          </p>
        </details>
      )}
    </div>
  )
}

function isWords(name: string): boolean {
  return name.startsWith('outcome.') || name.startsWith('text.answer.') || name.startsWith('text.basis.')
}

function without(values: Values): Values {
  return Object.fromEntries(
    Object.keys(values)
      .filter(isWords)
      .map((name) => [name, []]),
  )
}

function Standing({ draft: { by, on, status, check } }: { readonly draft: OpinionDraftView }) {
  return (
    <p>
      {by}
      <Day of={on} />
      送的稿子：<b>{status.label}</b>。
      {check !== null && (
        <>
          {check.by}
          <Day of={check.on} />
          核稿{check.remark === null ? '，没有另写意见。' : `：${check.remark}`}
        </>
      )}
    </p>
  )
}

/** Demand by demand, as whoever checks it reads it. */
function DraftRead({ draft, petition }: { readonly draft: OpinionDraftView; readonly petition: PetitionView }) {
  const demands = petition.details?.demands ?? []
  const answerOf = new Map(draft.answers.map((each) => [each.demand, each]))
  return (
    <div className="answers" role="region" aria-label="送核的稿子">
      <Standing draft={draft} />
      {demands.map(({ id, text }, at) => {
        const answer = answerOf.get(id)
        return (
          <section key={id} className="answer">
            <div>
              <h3>第{at + 1}项诉求</h3>
              <p>{text}</p>
            </div>
            <div>
              <p>
                <b>{answer?.outcome.label ?? '还没有写怎样答复'}</b>
              </p>
              <p className="said">{answer?.answer ?? '还没有写处理意见'}</p>
              <p className="basis">依据：{answer?.basis ?? '还没有写'}</p>
            </div>
          </section>
        )
      })}
    </div>
  )
}
