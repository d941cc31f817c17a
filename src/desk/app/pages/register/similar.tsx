import { useEffect, useState } from 'react'
import type { SimilarList } from '../../../../server/similar-petitions.ts'
import type { DraftInHand } from '../../act/draft.ts'
import { first } from '../../act/values.ts'
import { api } from '../../api/api.ts'
import { useAsked } from '../../api/use-asked.ts'
import { Day } from '../../words/days.tsx'

type Writing = Pick<DraftInHand, 'values' | 'change'>
type Line = SimilarList['petitions'][number]

/** Typed this far, words tell something; and nobody is asked at every key. */
const shortest = 8
const longest = 20_000
const restMs = 600

/** 以前可能来过: what was petitioned in much the same words, while it is typed. Whether it is the same matter a person says. */
export function Similar({ values, change }: Writing) {
  const rested = useRested([first(values, 'text'), ...(values['demands'] ?? [])].join('\n').trim().slice(0, longest))
  return rested.length < shortest ? null : <Found text={rested} values={values} change={change} />
}

function Found({ text, values, change }: Writing & { readonly text: string }) {
  // Whether there was anything before is a help beside the form: where it can't be had, registering goes on.
  const { value } = useAsked(`similar ${text}`, () => api.similar(text))
  const chosen = first(values, 'before')
  if (value === undefined || value.petitions.length === 0) return null
  return (
    <section className="similar" aria-label="以前可能来过">
      <p>以前登记过的，话差不多，最像的在前。是同一件事又来的，请选上，登记时记为重复件（第十九条第三款）：</p>
      <ul>
        {value.petitions.map((petition) => (
          <li key={petition.id}>
            <label>
              <input
                type="checkbox"
                checked={chosen === petition.id}
                onChange={({ target }) => change('before', [target.checked ? petition.id : ''])}
              />
              同一件事：<span className="no">{petition.no}</span>
            </label>
            <About petition={petition} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function About({ petition: { id, registeredOn, category, lead, stage } }: { readonly petition: Line }) {
  return (
    <small>
      <Day of={registeredOn} />
      登记{category !== null && category !== '' && `，${category}`}
      {lead !== null && `，${lead}`}，{stage.label}。
      <a href={`/desk/petitions/${id}`} target="_blank" rel="noreferrer">
        另开一页看
      </a>
    </small>
  )
}

/** What it was when nobody had typed for a while. */
function useRested(typed: string): string {
  const [rested, setRested] = useState('')
  useEffect(() => {
    const timer = window.setTimeout(() => setRested(typed), restMs)
    return () => window.clearTimeout(timer)
  }, [typed])
  return rested
}
