import { useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import type { ActFormView, DirectoryView } from '../../../server/desk-view.ts'
import type { PetitionView } from '../../../server/petition-view.ts'
import { api } from '../api/api.ts'
import { useAsked } from '../api/use-asked.ts'
import { useSending } from '../api/use-sending.ts'
import { useDesk } from '../desk-context.ts'
import { ProblemBox } from '../frame/problem-box.tsx'
import { Waiting } from '../frame/waiting.tsx'
import { Go } from '../router/router.tsx'
import { Control, TextRow } from './controls.tsx'
import { useDraft } from './draft.ts'
import { FormButtons } from './form-buttons.tsx'
import { blankValues } from './ground.ts'
import type { Ground } from './ground.ts'
import { OpinionDraft, valuesOfDraft, writesOpinion } from './opinion-draft.tsx'
import { WrittenOpinion } from './opinion-preview.tsx'
import { Persons } from './persons.tsx'
import { saidWhere } from './said-where.ts'
import { sayKnown } from './known-by-name.ts'
import { bodyOf } from './values.ts'
import type { Values } from './values.ts'

export interface ActFormAsked {
  readonly petition: PetitionView
  readonly act: string
  /** What is known from where the form was opened: which paper. */
  readonly preset: Values
  readonly done: (petition: PetitionView) => void
  readonly close: () => void
  /** The petition as it is by now: somebody else has acted on it. */
  readonly refresh: () => Promise<PetitionView | undefined>
  /** Of a field's choices only these: the papers one's unit may draft. */
  readonly only?: Readonly<Record<string, readonly string[]>>
  /** In place of the plain text fields, for papers. */
  readonly texts?: (ground: Ground) => ReactNode
}

/** An act as a form, drawn from what its own schema says. */
export function ActForm(asked: ActFormAsked) {
  const form = useAsked(`act ${asked.act}`, () => api.actForm(asked.act))
  const directory = useAsked('directory', api.directory)
  const problem = form.problem ?? directory.problem
  const again = form.problem === undefined ? directory.again : form.again
  if (problem !== undefined) return <ProblemBox problem={problem} retry={again} />
  if (form.value === undefined || directory.value === undefined) return <Waiting />
  return <Filled {...asked} form={narrowed(form.value, asked.only)} directory={directory.value} />
}

function narrowed(form: ActFormView, only: ActFormAsked['only'] = {}): ActFormView {
  return {
    ...form,
    fields: form.fields.map((field) => {
      const { name, control } = field
      const fits = only[name]
      if (fits === undefined) return field
      const words = Object.entries(control.words ?? {}).filter(([code]) => fits.includes(code))
      return { ...field, control: { ...control, words: Object.fromEntries(words) } }
    }),
  }
}

type Filled = ActFormAsked & { readonly form: ActFormView; readonly directory: DirectoryView }

function Filled(asked: Filled) {
  const { petition, act, preset, form, directory, close, texts } = asked
  const desk = useDesk()
  const blank = useMemo(
    () => ({ ...blankValues(form, { petition, directory, desk }), ...valuesOfDraft(act, petition), ...preset }),
    [form, directory],
  )
  // What is written to be checked and what is written to be issued are the same words.
  const words = writesOpinion(act) ? 'opinion' : `${act}${preset['paper']?.[0] ?? ''}`
  const draft = useDraft(`dengwen.draft.${desk.me.id}.${petition.id}.${words}`, blank)
  const { sending, overtaken } = useActing(asked, draft.values, draft.drop)
  const { problem } = sending
  const { values, change, found } = draft
  const ground: Ground = { petition, directory, desk, form, values, faults: problem?.faults ?? [], change }
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
      <OpinionDraft act={act} petition={petition} values={values} take={draft.take} />
      {form.fields.map((field) => (
        <Control key={field.name} field={field} ground={ground} />
      ))}
      {texts === undefined
        ? form.texts.map((text) => <TextRow key={text.name} {...text} ground={ground} />)
        : texts(ground)}
      {form.persons !== null && <Persons role={form.persons} ground={ground} />}
      <WrittenOpinion act={act} ground={ground} />
      {overtaken !== undefined && <Overtaken before={overtaken} now={petition} />}
      {problem !== undefined && (
        <ProblemBox
          problem={{ ...problem, faults: saidWhere(form, problem.faults) }}
          title={`「${form.label}」没有办理`}
        >
          {problem.code === 'officeAccused' && <Go to="/desk/stubs">作存根移交上级</Go>}
        </ProblemBox>
      )}
      <FormButtons label={form.label} sending={sending} close={close} drop={draft.drop} />
    </form>
  )
}

/** The act as it is sent; overtaken, the petition is fetched anew and the words wait beside what was done meanwhile. */
function useActing({ petition, act, form, directory, done, refresh }: Filled, values: Values, dropDraft: () => void) {
  // The petition as it was when she began: what was done since stands beside her words, however it became known.
  const [began] = useState(petition.version)
  const sending = useSending(
    async (requestId) => {
      const body = await sayKnown(form, bodyOf(form, values), directory)
      const answer = await api.act(petition.id, act, { requestId, expectedVersion: petition.version, ...body })
      dropDraft()
      done(answer.petition)
    },
    async ({ kind }) => {
      if (kind === 'overtaken') await refresh()
    },
  )
  return { sending, overtaken: petition.version > began ? began : undefined }
}

/** Both versions: what was done meanwhile, beside the words that wait to be sent. */
function Overtaken({ before, now }: { readonly before: number; readonly now: PetitionView }) {
  const since = now.timeline.filter(({ seq }) => seq > before)
  return (
    <div className="note" role="status">
      <h3>您填写的时候，这件信访有了新的办理</h3>
      <ul>
        {since.map(({ seq, act, by, on, facts }) => (
          <li key={seq}>
            {on}，{by}：{act.label}
            {facts.length > 0 && `（${facts.map(({ label, text }) => `${label}：${text}`).join('；')}）`}
          </li>
        ))}
      </ul>
      <p>您填写的内容没有动。看过上面的办理，仍要办的再提交一次；不用办了的，点「不办了，清空」。</p>
    </div>
  )
}
