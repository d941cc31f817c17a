import { Button } from 'antd'
import { useEffect, useRef } from 'react'
import type { PetitionView } from '../../../../server/petition-view.ts'
import { ActForm } from '../../act/act-form.tsx'
import { DraftPaper } from './draft-paper.tsx'
import type { Handling } from './handling.ts'
import { useOpenAct } from './open-act.ts'

type Action = PetitionView['actions'][number]

/** What answers a duty of one's own stands in front; what else may be done is folded away. */
export function Acts(handling: Handling) {
  const { actions } = handling.petition
  const { act: current } = useOpenAct()
  const here = actions.find(({ act }) => act === current)
  const open = actions.filter((action) => action.open && action !== here && action.act !== 'attachOriginal')
  const due = open.filter(({ answers }) => answers.length > 0)
  const rest = open.filter(({ answers }) => answers.length === 0)
  const closed = actions.filter((action) => !action.open)
  return (
    <section aria-labelledby="acts">
      <h2 id="acts">现在该办的</h2>
      {here !== undefined && <OpenAct key={here.act} action={here} handling={handling} />}
      {due.length === 0 && here === undefined && <p className="note">现在没有须由您办理的。</p>}
      <ActList actions={due} petition={handling.petition} />
      {rest.length > 0 && (
        <details>
          <summary>还可以办的（{rest.length}项）</summary>
          <ActList actions={rest} petition={handling.petition} />
        </details>
      )}
      <Reasons summary="现在还不能办的，和原因" actions={closed.filter(({ why }) => why?.refused !== 'notPermitted')} />
      <Reasons summary="由其他人办理的" actions={closed.filter(({ why }) => why?.refused === 'notPermitted')} />
    </section>
  )
}

function ActList({ actions, petition }: { readonly actions: readonly Action[]; readonly petition: PetitionView }) {
  const { open } = useOpenAct()
  return (
    <ul className="acts">
      {actions.map((action) => {
        const { act, label, article, answers } = action
        return (
          <li key={act} className="act" id={`act-${act}`}>
            <Button type={answers.length > 0 ? 'primary' : 'default'} onClick={() => open(act)}>
              {label}
            </Button>{' '}
            <small className="quiet">{article}</small>
            <Met action={action} petition={petition} />
          </li>
        )
      })}
    </ul>
  )
}

/** One answer may meet several duties: each is named. */
function Met({ action: { answers }, petition }: { readonly action: Action; readonly petition: PetitionView }) {
  const met = petition.duties.filter(({ id }) => answers.includes(id))
  return met.length > 0 && <small className="met">履行或先办：{met.map(({ term }) => term.label).join('、')}</small>
}

/**
 * The form stands in one place, whatever becomes of the act meanwhile: a colleague who was faster closes the door, and
 * takes no word away.
 */
function OpenAct({ action, handling }: { readonly action: Action; readonly handling: Handling }) {
  const { act, label, article, note, open, why } = action
  const { petition, acted, refresh } = handling
  const { paper, close } = useOpenAct()
  const done = (after: PetitionView) => {
    close()
    acted(label, after)
  }
  const asked = { petition, act, done, close, refresh, preset: paper === undefined ? {} : { paper: [paper] } }
  return (
    <div className="act here">
      <Opened label={label} />
      <small className="quiet">{article}</small>
      <Met action={action} petition={petition} />
      {note !== undefined && <p className="note">{note}</p>}
      {!open && (
        <div className="problem" role="alert">
          <h4>「{label}」现在不能办理</h4>
          <p>{why?.text}</p>
          <p className="basis">依据：{why?.article}</p>
        </div>
      )}
      {act === 'draftPaper' ? <DraftPaper {...asked} /> : <ActForm key={paper ?? ''} {...asked} />}
    </div>
  )
}

/** The button is gone: the keyboard goes on from here. */
function Opened({ label }: { readonly label: string }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    heading.current?.focus()
  }, [])
  return (
    <h3 tabIndex={-1} ref={heading}>
      {label}
    </h3>
  )
}

function Reasons({ summary, actions }: { readonly summary: string; readonly actions: readonly Action[] }) {
  return (
    actions.length > 0 && (
      <details>
        <summary>
          {summary}（{actions.length}项）
        </summary>
        <ul>
          {actions.map(({ act, label, why }) => (
            <li key={act}>
              <b>{label}</b>：{why?.text} <small className="quiet">{why?.article}</small>
            </li>
          ))}
        </ul>
      </details>
    )
  )
}
