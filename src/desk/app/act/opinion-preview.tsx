import { useEffect, useState } from 'react'
import type { OpinionPreview as Preview } from '../../../server/opinion-preview.ts'
import { api } from '../api/api.ts'
import { problemOf } from '../api/problem.ts'
import type { Ground } from './ground.ts'
import { bodyOf } from './values.ts'

/** After she stops writing for so long. */
const pauseMs = 1500

type Shown = Preview | { readonly failed: string }

/** The paper as it would read with the words in the form, and what still stands in its way. Nothing is kept by looking. */
export function OpinionPreview({ ground: { petition, form, values } }: { readonly ground: Ground }) {
  const [shown, setShown] = useState<Shown | undefined>(undefined)
  const id = petition?.id
  const written = JSON.stringify(bodyOf(form, values))
  useEffect(() => {
    if (id === undefined) return undefined
    let current = true
    const timer = window.setTimeout(() => {
      const { input, texts } = bodyOf(form, values)
      api
        .previewOpinion(id, { ...input, texts })
        .catch((error: unknown) => ({ failed: problemOf(error).title }))
        .then((answer) => {
          if (current) setShown(answer)
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
        {shown === undefined ? <p className="quiet">停下来片刻，这里照您写的排出文书。</p> : <Standing shown={shown} />}
      </div>
      {shown !== undefined && 'lines' in shown && <Lines lines={shown.lines} />}
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
