import { useMemo } from 'react'
import type { ActFormView, DirectoryView } from '../../../../server/desk-view.ts'
import { Control, TextRow } from '../../act/controls.tsx'
import { useDraft } from '../../act/draft.ts'
import { FormButtons } from '../../act/form-buttons.tsx'
import { blankValues } from '../../act/ground.ts'
import type { Ground } from '../../act/ground.ts'
import { bodyOf } from '../../act/values.ts'
import type { ActBody } from '../../act/values.ts'
import { api } from '../../api/api.ts'
import type { EntryDone } from '../../api/api.ts'
import { useAsked } from '../../api/use-asked.ts'
import { useSending } from '../../api/use-sending.ts'
import { useDesk } from '../../desk-context.ts'
import { ProblemBox } from '../../frame/problem-box.tsx'
import { Waiting } from '../../frame/waiting.tsx'

export interface EntryFormAsked {
  /** What the form is, and whose draft: the same words come back when it is opened again. */
  readonly name: string
  readonly ask: () => Promise<ActFormView>
  readonly send: (body: ActBody & { readonly requestId: string }) => Promise<EntryDone>
  readonly done: (done: EntryDone, label: string) => void
  readonly close: () => void
}

/** A form of a register, drawn from what its own schema says: a new entry, or an act on one. */
export function EntryForm(asked: EntryFormAsked) {
  const form = useAsked(`form ${asked.name}`, asked.ask)
  const directory = useAsked('directory', api.directory)
  const problem = form.problem ?? directory.problem
  const again = form.problem === undefined ? directory.again : form.again
  if (problem !== undefined) return <ProblemBox problem={problem} retry={again} />
  if (form.value === undefined || directory.value === undefined) return <Waiting />
  return <Filled {...asked} form={form.value} directory={directory.value} />
}

type FilledAsked = EntryFormAsked & { readonly form: ActFormView; readonly directory: DirectoryView }

function Filled(asked: FilledAsked) {
  const { name, form, directory, close } = asked
  const desk = useDesk()
  const blank = useMemo(() => blankValues(form, { directory, desk }), [form, directory])
  const { values, change, drop, found } = useDraft(`dengwen.draft.${desk.me.id}.${name}`, blank)
  const sending = useSending(async (requestId) => {
    const { input, texts } = bodyOf(form, values)
    const answer = await asked.send({ requestId, input, texts })
    drop()
    asked.done(answer, form.label)
  })
  const { problem } = sending
  const ground: Ground = { directory, desk, form, values, faults: problem?.faults ?? [], change }
  return (
    <form
      className="act-form"
      noValidate
      aria-label={form.label}
      onSubmit={(event) => {
        event.preventDefault()
        sending.send()
      }}
    >
      {found && <p className="note">上次没有提交的内容还在这里。</p>}
      {form.fields.map((field) => (
        <Control key={field.name} field={field} ground={ground} />
      ))}
      {form.texts.map((text) => (
        <TextRow key={text.name} {...text} ground={ground} />
      ))}
      {problem !== undefined && <ProblemBox problem={problem} title={`「${form.label}」没有办理`} />}
      <FormButtons label={form.label} sending={sending} close={close} drop={drop} />
    </form>
  )
}
