import { api } from '../../api/api.ts'
import { Title } from '../../frame/frame.tsx'
import { go, usePlace } from '../../router/router.tsx'
import { EntryForm } from './entry-form.tsx'

/** 登记: one entry of a register, asked for as its definition says. */
export function NewEntry() {
  const { path } = usePlace()
  const kind = path.split('/')[3] ?? ''
  return (
    <>
      <Title>登记一件</Title>
      <EntryForm
        name={`new ${kind}`}
        ask={() => api.entryForm(kind)}
        send={({ requestId, input: { on, units, ...input }, texts }) =>
          api.enterEntry(kind, { requestId, on, units: units ?? [], input, texts })
        }
        done={({ done }) => go(`/desk/registers/${kind}/${done.id}`)}
        close={() => go(`/desk/registers/${kind}`)}
      />
    </>
  )
}
