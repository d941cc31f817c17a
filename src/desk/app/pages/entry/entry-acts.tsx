import { Button } from 'antd'
import { useEffect, useRef } from 'react'
import type { EntryView } from '../../../../server/register-view.ts'
import { api } from '../../api/api.ts'
import { go, usePlace } from '../../router/router.tsx'
import { EntryForm } from './entry-form.tsx'

/** An entry, and what becomes of it here. */
export interface EntryInHand {
  readonly entry: EntryView
  readonly acted: (label: string, after: EntryView) => void
}

type Action = EntryView['actions'][number]

/** What may be done to the entry, or to one thing promised about it; which form stands open is part of the address. */
export function EntryActs({ hand, undertaking }: { readonly hand: EntryInHand; readonly undertaking: string | null }) {
  const { path, query } = usePlace()
  const actions = hand.entry.actions.filter((action) => action.undertaking === undertaking)
  const current = actions.find(({ act }) => act === query.get('act') && query.get('of') === undertaking)
  const open = (act: string) =>
    go(`${path}?${new URLSearchParams({ act, ...(undertaking !== null && { of: undertaking }) }).toString()}`, {
      replace: true,
    })
  const close = () => go(path, { replace: true })
  if (actions.length === 0) return null
  return (
    <>
      {current !== undefined && <OpenAct key={current.act} action={current} hand={hand} close={close} />}
      <p className="buttons no-print">
        {actions
          .filter((action) => action !== current)
          .map(({ act, label }) => (
            <Button key={act} onClick={() => open(act)}>
              {label}
            </Button>
          ))}
      </p>
    </>
  )
}

interface OpenActAsked {
  readonly action: Action
  readonly hand: EntryInHand
  readonly close: () => void
}

function OpenAct({ action: { act, label, undertaking }, hand: { entry, acted }, close }: OpenActAsked) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    heading.current?.focus()
  }, [])
  const send = api.actOnEntry(entry.kind.code, entry.id, act)
  return (
    <div className="act here">
      <h3 tabIndex={-1} ref={heading}>
        {label}
      </h3>
      <EntryForm
        name={`${entry.id} ${act} ${undertaking ?? ''}`}
        ask={() => api.registerActForm(act)}
        send={({ input, ...body }) =>
          send({
            ...{ ...body, expectedVersion: entry.version },
            input: undertaking === null ? input : { ...input, undertaking },
          })
        }
        done={(done) => {
          close()
          acted(label, done.entry)
        }}
        close={close}
      />
    </div>
  )
}
