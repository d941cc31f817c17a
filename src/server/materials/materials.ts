import { z } from 'zod'
import type { PlainDate } from '../../calendar/plain-date.ts'
import { may } from '../../permits/may.ts'
import { maySee } from '../../permits/may-see.ts'
import { maySeeMaterial } from '../../permits/may-see-material.ts'
import { attachMaterial } from '../../petition/actions/attach-material/decide.ts'
import type { PetitionEvent } from '../../petition/events.ts'
import type { Actor } from '../../petition/facts.ts'
import { materialSources, materialTypes } from '../../petition/materials.ts'
import type { Material, MaterialSource } from '../../petition/materials.ts'
import { isRefusal } from '../../petition/refusal.ts'
import type { Petition } from '../../petition/state.ts'
import { recordLook } from '../../store/accesses.ts'
import { heldAttachments, holdAttachments } from '../../store/attachments.ts'
import { readKeptFile } from '../../store/files.ts'
import type { Command } from '../../store/journal.ts'
import { findOwnPetition, findPetition, readFiledTexts } from '../../store/petition-file.ts'
import type { Tx } from '../../store/tx.ts'
import { thePetitioner } from '../../terms/clock.ts'
import { journalOf, lookingOf, readAs } from '../house.ts'
import type { House } from '../house.ts'
import { lookupsOf } from '../lookups.ts'
import { deciding, record } from '../petition-commands.ts'
import type { Along } from '../petition-commands.ts'
import type { Done } from '../recording.ts'
import type { SentFile } from '../papers.ts'
import { disposedOf, notThere, ProblemError, refusedProblem } from '../problem.ts'
import { wordsForGone } from '../timeline.ts'
import type { KeptMaterial } from './take-in.ts'

const word = z.object({ code: z.string(), label: z.string() })

export const materialView = z.object({
  digest: z.string().describe('SHA-256，也是取回它的编号'),
  name: z.string(),
  type: word,
  bytes: z.int(),
  from: word,
  unit: z.object({ id: z.string(), name: z.string() }).describe('由谁收存'),
  on: z.string(),
  held: z.boolean().describe('文件还在；已依规处置的为 false'),
})
export type MaterialView = z.infer<typeof materialView>

/** What is to be attached to a petition, once whoever sends it may. */
export interface MaterialOrder {
  readonly requestId: string
  readonly petition: string
  readonly on: PlainDate
  readonly from: MaterialSource
  /** Called only for somebody who may attach something now. @throws {ProblemError} when there is nothing to keep */
  readonly takeIn: () => Promise<readonly KeptMaterial[]>
}

/** 收存材料: all files of one submission or none; each is an act of its own. @throws {ProblemError} */
export async function attachMaterials(house: House, actor: Actor, order: MaterialOrder): Promise<Done> {
  await readAs(house, actor, async (tx) =>
    refuseEarly(house, actor, await findAttachable(tx, house, actor, order.petition)),
  )
  const materials = await order.takeIn()
  const { requestId: id, petition: subject, on, from } = order
  const body = { act: 'attachMaterial', subject, on, from, files: materials }
  return record(house, actor, { id, body }, async (tx) => {
    await findAttachable(tx, house, actor, subject)
    const [first, ...others] = attaching(actor, { subject, on, from }, materials)
    if (first === undefined) throw new Error('nothing to attach')
    return { ...first, others, afterwards: () => hold(tx, house, subject, materials) }
  })
}

/** Files that come with a registration: hers, of the day she was heard. */
export function alongWith(house: House, actor: Actor, on: PlainDate, materials: readonly KeptMaterial[]): Along {
  return {
    body: { files: materials },
    ordered: (tx, subject) => ({
      others: attaching(actor, { subject, on, from: 'petitioner' }, materials),
      afterwards: () => hold(tx, house, subject, materials),
    }),
  }
}

/** One command a file. */
function attaching(
  actor: Actor,
  { subject, on, from }: { readonly subject: string; readonly on: PlainDate; readonly from: MaterialSource },
  materials: readonly KeptMaterial[],
): readonly Command<Petition, PetitionEvent>[] {
  return materials.map(({ name, file }) => {
    const command = deciding(actor, 'attachMaterial', { on, from }, { material: file })
    const decide: typeof command.decide = (petition, facts) => {
      const decision = command.decide(petition, facts)
      return isRefusal(decision) ? { ...decision, text: `「${name}」：${decision.text}` } : decision
    }
    return { subject, texts: { name }, may: command.may, decide }
  })
}

function hold(tx: Tx, { region, now }: House, subject: string, materials: readonly KeptMaterial[]): Promise<void> {
  return holdAttachments(tx, region.code, subject, { digests: materials.map(({ file }) => file.digest), now: now() })
}

/** She finds her own by her code, which was looked at; staff what they may read. @throws {ProblemError} */
async function findAttachable(tx: Tx, house: House, actor: Actor, id: string): Promise<Petition> {
  if (actor.unit !== thePetitioner) return findReadable(tx, house, actor, id)
  const petition = await findOwnPetition(tx, house.region.code, id)
  if (petition === undefined) throw new ProblemError(notThere)
  return petition
}

/** Who may not, or not now, is told so before a byte of hers is kept. @throws {ProblemError} */
function refuseEarly(house: House, actor: Actor, petition: Petition): void {
  const facts = { ...journalOf(house, actor), texts: {} }
  const refusal = may(actor, 'attachMaterial', petition) ?? attachMaterial.open(petition, facts)
  if (refusal !== undefined) throw new ProblemError(refusedProblem(refusal))
}

async function findReadable(tx: Tx, house: House, actor: Actor, id: string): Promise<Petition> {
  const petition = await findPetition(tx, house.region.code, actor, id)
  if (petition === undefined || maySee(actor, petition) !== 'texts') throw new ProblemError(notThere)
  return petition
}

/** The materials this person may open. @throws {ProblemError} where there is no petition for her */
export function listMaterials(house: House, actor: Actor, id: string): Promise<readonly MaterialView[]> {
  return readAs(house, actor, async (tx) => {
    const petition = await findReadable(tx, house, actor, id)
    await recordLook(tx, lookingOf(house, actor), { petition, what: 'file', item: '材料清单' })
    const { nameOf } = await lookupsOf(house, actor, tx)
    const held = await heldAttachments(tx, house.region.code, id)
    const names = await namesOf(tx, house, id)
    return (petition.materials ?? [])
      .filter((material) => maySeeMaterial(actor, petition, material))
      .map((each) => present(each, { name: names.get(each.name.content) ?? wordsForGone(petition), held, nameOf }))
  })
}

function present(
  { file, from, unit, on }: Material,
  known: { readonly name: string; readonly held: ReadonlySet<string>; readonly nameOf: (unit: string) => string },
): MaterialView {
  return {
    ...{ digest: file.digest, bytes: file.bytes, on, name: known.name },
    type: { code: file.type, label: materialTypes[file.type].label },
    from: { code: from, label: materialSources[from] },
    unit: { id: unit, name: known.nameOf(unit) },
    held: known.held.has(file.digest),
  }
}

async function namesOf(tx: Tx, { region }: House, id: string): Promise<ReadonlyMap<string, string>> {
  const { texts } = await readFiledTexts(tx, region.code, id)
  return new Map(texts.flatMap(({ id: content, text }) => (text === null ? [] : [[content, text] as const])))
}

/**
 * One file, as it was kept. A digest opens nothing by itself: it is asked for under a petition this person may read.
 *
 * @throws {ProblemError}
 */
export function readMaterial(
  house: House,
  actor: Actor,
  of: { readonly petition: string; readonly digest: string },
): Promise<SentFile> {
  return readAs(house, actor, async (tx) => {
    const petition = await findReadable(tx, house, actor, of.petition)
    const material = petition.materials?.find(({ file }) => file.digest === of.digest)
    if (material === undefined || !maySeeMaterial(actor, petition, material)) throw new ProblemError(notThere)
    house.note({ event: 'material viewed', petition: of.petition, material: material.id, staff: actor.id })
    await recordLook(tx, lookingOf(house, actor), { petition, what: 'file', item: `材料${material.id}` })
    const held = await heldAttachments(tx, house.region.code, of.petition)
    if (!held.has(of.digest)) throw new ProblemError(disposedOf)
    const { type } = material.file
    const names = await namesOf(tx, house, of.petition)
    const name = names.get(material.name.content) ?? `材料${material.id}.${materialTypes[type].ending}`
    return { name, mediaType: type, bytes: await readKeptFile(house.db.dataDir, of.digest) }
  })
}
