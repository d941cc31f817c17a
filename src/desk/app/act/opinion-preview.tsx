import { useEffect, useState } from 'react'
import type { OpinionPreview as Preview } from '../../../server/opinion-preview.ts'
import { api } from '../api/api.ts'
import { problemOf } from '../api/problem.ts'
import type { Ground } from './ground.ts'
import { valuesOfDraft, writesOpinion } from './opinion-draft.tsx'
import { bodyOf } from './values.ts'
import type { Values } from './values.ts'

/** After she stops writing for so long. */
const pauseMs = 1500

type Shown = Preview | { readonly failed: string }

/** Under the forms of an opinion the paper: of the words being written, or of those that lie there to be checked. */
export function WrittenOpinion({ act, ground }: { readonly act: string; readonly ground: Ground }) {
  const { petition, form, values } = ground
  if (petition === undefined) return null
  if (writesOpinion(act)) {
    const { input, texts } = bodyOf(form, values)
    return (
      <>
        {act === 'issueOpinion' && petition.details?.opinionDraft === null && (
          <p className="quiet">想请同事先看一看的，改办「处理意见送核」：这里写的会带过去，核过再出具。</p>
        )}
        <OpinionPreview id={petition.id} words={{ ...input, texts }} />
      </>
    )
  }
  return (
    act === 'checkOpinion' && (
      <OpinionPreview id={petition.id} words={wordsOf(valuesOfDraft('submitOpinion', petition))} />
    )
  )
}

function wordsOf(values: Values): object {
  const named = (start: string) =>
    Object.keys(values).flatMap((name) =>
      name.startsWith(start) ? [[name.slice(start.length), values[name]?.[0] ?? ''] as const] : [],
    )
  return {
    answers: named('outcome.').map(([demand, outcome]) => ({ demand, outcome })),
    texts: Object.fromEntries(named('text.')),
  }
}

/** The paper as it would read with these words, and what still stands in its way. Nothing is kept by looking. */
function OpinionPreview({ id, words }: { readonly id: string; readonly words: object }) {
  const [shown, setShown] = useState<{ readonly of: string; readonly answer: Shown } | undefined>(undefined)
  const written = JSON.stringify(words)
  useEffect(() => {
    let current = true
    const timer = window.setTimeout(() => {
      api
        .previewOpinion(id, words)
        .catch((error: unknown) => ({ failed: problemOf(error).title }))
        .then((answer) => {
          if (current) setShown({ of: written, answer })
        })
        .catch(console.error)
    }, pauseMs)
    return () => {
      current = false
      window.clearTimeout(timer)
    }
    // `written` says all that is asked.
  }, [id, written])
  return (
    <section className="opinion-preview" aria-labelledby="opinion-preview">
      <h3 id="opinion-preview">出具以前先看一看</h3>
      <div role="status">
        {shown === undefined && <p className="quiet">停下来片刻，这里照您写的排出文书。</p>}
        {shown !== undefined && shown.of !== written && <p className="quiet">正在照新写的再核一遍……</p>}
        {shown !== undefined && shown.of === written && <Standing shown={shown.answer} />}
      </div>
      {shown !== undefined && 'lines' in shown.answer && <Lines lines={shown.answer.lines} />}
    </section>
  )
}

function Standing({ shown }: { readonly shown: Shown }) {
  if ('failed' in shown) return <p className="note">预览没有排出：{shown.failed}。您写的都还在，照样可以出具。</p>
  if (shown.problems.length === 0) return <p>各项齐全，可以出具。出具以后拟稿、核稿、签发。</p>
  return (
    <>
      <p>现在还不能出具：</p>
      <ul>
        {shown.problems.map((problem) => (
          <li key={problem}>{problem}</li>
        ))}
      </ul>
    </>
  )
}

function Lines({ lines }: { readonly lines: readonly string[] }) {
  return (
    <div className="preview-page" tabIndex={0} role="region" aria-label="文书预览">
      {lines.map((line, at) => (
        // A paper's lines have nothing but their place to be known by.
        <p key={at}>{line === '' ? '　' : line}</p>
      ))}
    </div>
  )
}
