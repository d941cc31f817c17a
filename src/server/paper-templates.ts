import { z } from 'zod'
import { checkTemplate } from '../documents/template.ts'
import type { Actor } from '../petition/facts.ts'
import { paperKinds } from '../petition/papers.ts'
import type { PaperKind } from '../petition/papers.ts'
import { keepFile } from '../store/files.ts'
import { setOrganMark } from '../store/paper-numbers.ts'
import { dropPaperTemplate, keepPaperTemplate, readPaperTemplates } from '../store/paper-templates.ts'
import { read, readAs } from './house.ts'
import type { House } from './house.ts'
import { faulty, forbidden, notThere, ProblemError } from './problem.ts'

/** An office may lay its own .docx over ours, each unit for its own papers. */

export const templateView = z.object({
  kind: z.object({ code: z.string(), label: z.string() }),
  fileName: z.string(),
  digest: z.string(),
  uploadedAt: z.string(),
})

/** 样式和机关代字 are a unit's head's to set, for the unit's own papers. @throws {ProblemError} */
function refuseOthers({ role }: Actor): void {
  if (role !== 'officeHead' && role !== 'unitHead') throw new ProblemError(forbidden)
}

export function listTemplates(house: House, actor: Actor): Promise<readonly z.infer<typeof templateView>[]> {
  return readAs(house, actor, async (tx) => {
    const templates = await readPaperTemplates(tx, house.region.code, actor.unit)
    return templates.map(({ kind, fileName, digest, uploadedAt }) => ({
      kind: { code: kind, label: isPaperKind(kind) ? paperKinds[kind] : kind },
      fileName,
      digest,
      uploadedAt: uploadedAt.toISOString(),
    }))
  })
}

export function isPaperKind(text: string): text is PaperKind {
  return Object.hasOwn(paperKinds, text)
}

/**
 * Lays a unit's own .docx over ours from now on, once every required field has its place in it.
 *
 * @throws {ProblemError} naming the fields that would get lost, and places that name no field
 */
export async function putTemplate(
  house: House,
  actor: Actor,
  { kind, fileName, bytes }: { readonly kind: PaperKind; readonly fileName: string; readonly bytes: Buffer },
): Promise<void> {
  refuseOthers(actor)
  const { unreadable, lost, unknown } = await checkTemplate(bytes, kind)
  const problems = [
    ...(unreadable === undefined ? [] : [`${unreadable}。请用 Word 或者 WPS 另存为 .docx 后再上传`]),
    ...lost.map((place) => `样式里没有必填项目的位置：{{${place}}}，请补上后再上传`),
    ...unknown.map((place) => `《${paperKinds[kind]}》没有 {{${place}}} 这一项，请改正或者删去`),
  ]
  if (problems.length > 0) throw new ProblemError(faulty(problems.map((problem) => ({ path: 'file', problem }))))
  const digest = await keepFile(house.db.dataDir, bytes)
  const template = { unit: actor.unit, kind, digest, fileName, uploadedAt: house.now(), actor: actor.id }
  await read(house, (tx) => keepPaperTemplate(tx, house.region.code, template))
}

/** Our own layout again. @throws {ProblemError} where the unit had no template */
export async function removeTemplate(house: House, actor: Actor, kind: PaperKind): Promise<void> {
  refuseOthers(actor)
  const dropped = await read(house, (tx) => dropPaperTemplate(tx, house.region.code, { unit: actor.unit, kind }))
  if (!dropped) throw new ProblemError(notThere)
}

/** @throws {ProblemError} */
export async function putOrganMark(house: House, actor: Actor, mark: string): Promise<void> {
  refuseOthers(actor)
  await read(house, (tx) => setOrganMark(tx, house.region.code, actor.unit, mark))
}
