import { z } from 'zod'
import { maySeePersons } from '../permits/may-see.ts'
import type { Actor } from '../petition/facts.ts'
import { personRoles } from '../petition/standing.ts'
import { recordLook } from '../store/accesses.ts'
import { findPetition, readFiledTexts } from '../store/petition-file.ts'
import { lookingOf, readAs } from './house.ts'
import type { House } from './house.ts'
import { notThere, ProblemError } from './problem.ts'

const fieldNames = { idNumber: '身份证件号码', phone: '电话', address: '住址' } as const
type Field = keyof typeof fieldNames

const reasonLength = { least: 4, most: 200 }

/** What is asked for, and why: both go into the log of looks. */
export const openingOrder = z.strictObject({
  fields: z
    .array(z.enum(['idNumber', 'phone', 'address'], '只能是 idNumber、phone、address'))
    .min(1, '请写明要看哪几项')
    .max(3, '项目重复')
    .describe('只写办这件事要用的'),
  reason: z
    .string()
    .trim()
    .min(reasonLength.least, '请写明理由，如「电话约见信访人核对诉求」')
    .max(reasonLength.most, '过长，请控制在200字以内')
    .describe('为什么要看，记入查看记录；不要写入姓名、号码'),
})
export type OpeningOrder = z.output<typeof openingOrder>

export const openedPerson = z.object({
  idNumber: z.string().nullable().optional(),
  phone: z.string().nullable().optional(),
  address: z.string().nullable().optional(),
})

/**
 * Opens masked fields of one person of a petition, for whoever may know who she is. Logged with the reason in the same
 * transaction; null where the field was never given. @throws {ProblemError}
 */
export function openPerson(
  house: House,
  actor: Actor,
  {
    petition: id,
    person: of,
    order,
  }: { readonly petition: string; readonly person: string; readonly order: OpeningOrder },
): Promise<z.infer<typeof openedPerson>> {
  return readAs(house, actor, async (tx) => {
    const petition = await findPetition(tx, house.region.code, actor, id)
    if (petition === undefined || !maySeePersons(actor, petition)) throw new ProblemError(notThere)
    const { persons } = await readFiledTexts(tx, house.region.code, id)
    const person = persons.find((each) => each.id === of)
    if (person === undefined) throw new ProblemError(notThere)
    const fields = new Set<Field>(order.fields)
    const item = `${personRoles[person.role]}：${[...fields].map((field) => fieldNames[field]).join('、')}`
    await recordLook(tx, lookingOf(house, actor), { petition, what: 'personal', item, reason: order.reason })
    const opened = (field: Field) => {
      const sealed = person[field]
      return sealed === null ? null : house.keyring.open(sealed)
    }
    return Object.fromEntries([...fields].map((field) => [field, opened(field)]))
  })
}
