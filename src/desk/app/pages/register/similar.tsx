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
  const text = useRested([first(values, 'text'), ...(values['demands'] ?? [])].join('\n').trim().slice(0, longest))
  // Whether there was anything before is a help beside the form: where it can't be had, registering goes on.
  const { value } = useAsked(`similar ${text}`, async () => (text.length < shortest ? undefined : api.similar(text)))
  const found = value?.petitions ?? []
  const [chosen = '', no = ''] = values['before'] ?? []
  const choose = (before: readonly string[]) => change('before', before)
  const gone = chosen !== '' && found.every(({ id }) => id !== chosen)
  if (found.length === 0 && !gone) return null
  return (
    <section className="similar" aria-label="以前可能来过">
      {found.length > 0 && (
        <p>以前登记过的，话差不多，最像的在前。是同一件事又来的，请选上，登记时记为重复件（第十九条第三款）：</p>
      )}
      <ul>
        {found.map((petition) => (
          <li key={petition.id}>
            <Same
              no={petition.no}
              checked={chosen === petition.id}
              choose={() => choose([petition.id, petition.no])}
              drop={() => choose([])}
            />
            <About petition={petition} />
          </li>
        ))}
        {gone && (
          <li>
            <Same no={no} checked choose={() => undefined} drop={() => choose([])} />
            <small>您选的，和现在写的话不太像了；不是同一件事的，请去掉。</small>
          </li>
        )}
      </ul>
    </section>
  )
}

function Same({
  no,
  checked,
  choose,
  drop,
}: {
  readonly no: string
  readonly checked: boolean
  readonly choose: () => void
  readonly drop: () => void
}) {
  return (
    <label>
      <input type="checkbox" checked={checked} onChange={({ target }) => (target.checked ? choose() : drop())} />
      同一件事：<span className="no">{no}</span>
    </label>
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
