import { z } from 'zod'
import { papers } from '../documents/papers.ts'
import { mayIssue } from '../petition/papers-on-file.ts'
import { paperKinds } from '../petition/papers.ts'
import type { Petition } from '../petition/state.ts'
import { isPaperKind } from './paper-templates.ts'

export const paperKindView = z.object({
  kind: z.string(),
  label: z.string(),
  article: z.string(),
  act: z.string().describe('哪一步办理的文书'),
  numbered: z.boolean(),
  fields: z.array(
    z.object({
      label: z.string(),
      article: z.string(),
      required: z.boolean(),
      fromFile: z.boolean().describe('不改写的，取自案卷；否则由拟稿人写明'),
    }),
  ),
})
export type PaperKindView = z.infer<typeof paperKindView>

/** Every kind of paper with its items, in the order of the procedure. */
export function listPaperKinds(): readonly PaperKindView[] {
  return Object.entries(papers).map(([kind, { article, act, series, form }]) => ({
    ...{ kind, article, act, numbered: series !== undefined },
    label: isPaperKind(kind) ? paperKinds[kind] : kind,
    fields: Object.values(form.fields).map(({ label, article: by, required, from }) => ({
      ...{ label, article: by, required },
      fromFile: from !== undefined,
    })),
  }))
}

/** What this unit may draft about this petition. */
export function draftableKinds(petition: Petition, unit: string): readonly string[] {
  return Object.keys(paperKinds).filter((kind) => isPaperKind(kind) && mayIssue(petition, unit, kind))
}
