import { z } from 'zod'
import { checkTemplate } from '../documents/template.ts'
import { isSamePerson } from '../permits/second-person.ts'
import type { Actor, Role } from '../petition/facts.ts'
import { paperKinds } from '../petition/papers.ts'
import type { PaperKind } from '../petition/papers.ts'
import { refuse } from '../petition/refusal.ts'
import { keepFile } from '../store/files.ts'
import { setOrganMark } from '../store/paper-numbers.ts'
import {
  adoptPaperTemplate,
  dropPaperTemplate,
  proposePaperTemplate,
  readPaperTemplates,
  readTemplateProposals,
} from '../store/paper-templates.ts'
import type { PaperTemplate } from '../store/paper-templates.ts'
import { read, readAs } from './house.ts'
import type { House } from './house.ts'
import { faulty, forbidden, notThere, ProblemError, refusedProblem } from './problem.ts'

/** An office may lay its own .docx over ours, each unit for its own papers. */

export const templateView = z.object({
  kind: z.object({ code: z.string(), label: z.string() }),
  fileName: z.string(),
  digest: z.string(),
  uploadedAt: z.string(),
  inUse: z.boolean().describe('否：已经提出，还没有由负责人采用'),
})

export type TemplateView = z.infer<typeof templateView>

const drafters: ReadonlySet<Role> = new Set(['registrar', 'officeHead', 'handler', 'unitHead'])

/** 样式和机关代字 are a unit's head's to set, for the unit's own papers. @throws {ProblemError} */
function refuseOthers({ role }: Actor): void {
  if (role !== 'officeHead' && role !== 'unitHead') throw new ProblemError(forbidden)
}

export function listTemplates(house: House, actor: Actor): Promise<readonly TemplateView[]> {
  return readAs(house, actor, async (tx) => [
    ...(await readPaperTemplates(tx, house.region.code, actor.unit)).map((each) => present(each, true)),
    ...(await readTemplateProposals(tx, house.region.code, actor.unit)).map((each) => present(each, false)),
  ])
}

function present({ kind, fileName, digest, uploadedAt }: PaperTemplate, inUse: boolean): TemplateView {
  const label = isPaperKind(kind) ? paperKinds[kind] : kind
  return { kind: { code: kind, label }, fileName, digest, uploadedAt: uploadedAt.toISOString(), inUse }
}

export function isPaperKind(text: string): text is PaperKind {
  return Object.hasOwn(paperKinds, text)
}

/**
 * Proposes a .docx of the unit's own, once every required field has its place in it: what every paper will look like takes
 * two, so it is used from the day the head, or another than who proposed it, adopts it.
 *
 * @throws {ProblemError} naming the fields that would get lost, and places that name no field
 */
export async function putTemplate(
  house: House,
  actor: Actor,
  { kind, fileName, bytes }: { readonly kind: PaperKind; readonly fileName: string; readonly bytes: Buffer },
): Promise<void> {
  if (!drafters.has(actor.role)) throw new ProblemError(forbidden)
  const { unreadable, lost, unknown } = await checkTemplate(bytes, kind)
  const problems = [
    ...(unreadable === undefined ? [] : [`${unreadable}。请用 Word 或者 WPS 另存为 .docx 后再上传`]),
    ...lost.map((place) => `样式里没有必填项目的位置：{{${place}}}，请补上后再上传`),
    ...unknown.map((place) => `《${paperKinds[kind]}》没有 {{${place}}} 这一项，请改正或者删去`),
  ]
  if (problems.length > 0) throw new ProblemError(faulty(problems.map((problem) => ({ path: 'file', problem }))))
  const digest = await keepFile(house.db.dataDir, bytes)
  const template = { unit: actor.unit, kind, digest, fileName, uploadedAt: house.now(), actor: actor.id }
  await read(house, (tx) => proposePaperTemplate(tx, house.region.code, template))
}

/** Puts a proposed template in use. @throws {ProblemError} where there is none, or where it is her own proposal */
export async function adoptTemplate(house: House, actor: Actor, kind: PaperKind): Promise<void> {
  refuseOthers(actor)
  await read(house, async (tx) => {
    const proposals = await readTemplateProposals(tx, house.region.code, actor.unit)
    const proposed = proposals.find((each) => each.kind === kind)
    if (proposed === undefined) throw new ProblemError(notThere)
    if (isSamePerson(actor, proposed.actor)) throw new ProblemError(refusedProblem(ownProposal))
    await adoptPaperTemplate(tx, house.region.code, { unit: actor.unit, kind })
  })
}

const ownProposal = refuse(
  'sameOfficer',
  '公文处理须如实记载',
  '样式由提出的人以外的负责人采用：请由承办人上传，负责人采用。',
)

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
