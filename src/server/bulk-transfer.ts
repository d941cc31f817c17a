import { z } from 'zod'
import { may } from '../permits/may.ts'
import { maySee } from '../permits/may-see.ts'
import { input as transferInput } from '../petition/actions/transfer/input.ts'
import type { TransferInput } from '../petition/actions/transfer/input.ts'
import { acts } from '../petition/actions/index.ts'
import type { Actor, Facts } from '../petition/facts.ts'
import { isRefusal } from '../petition/refusal.ts'
import type { Refusal } from '../petition/refusal.ts'
import type { Petition } from '../petition/state.ts'
import { findThese } from '../store/find-petitions.ts'
import { succeededUnits } from '../store/units.ts'
import { journalOf, readAs } from './house.ts'
import type { House } from './house.ts'

const mostAtOnce = 100

export const transferPreviewBody = z.strictObject({
  petitions: z
    .array(z.uuid('这不是信访件的编号，请从列表里选'))
    .min(1, '请先选中要转送的信访件')
    .max(mostAtOnce, `一次至多转送${String(mostAtOnce)}件`),
  on: transferInput.shape.on,
  units: transferInput.shape.units,
})
export type TransferPreviewBody = z.output<typeof transferPreviewBody>

export const transferPreview = z.object({
  rows: z.array(
    z.object({
      id: z.string(),
      no: z.string(),
      version: z.int().describe('预览时的版本，转送时随 expectedVersion 提交'),
      refusal: z.object({ code: z.string(), article: z.string(), text: z.string() }).nullable(),
    }),
  ),
})
export type TransferPreview = z.infer<typeof transferPreview>

/**
 * What would become of each if it were transferred now: with the very guards that decide it, and nothing written. One that
 * is not there for this person is not in the answer.
 */
export function previewTransfer(house: House, actor: Actor, asked: TransferPreviewBody): Promise<TransferPreview> {
  const { petitions: ids, on, units } = asked
  return readAs(house, actor, async (tx) => {
    const { code } = house.region
    const found = await findThese(tx, code, actor, [...new Set(ids)])
    const facts = { ...journalOf(house, actor), texts: {}, succeeded: await succeededUnits(tx, code) }
    return {
      rows: found
        .filter((petition) => maySee(actor, petition) !== 'nothing')
        .map((petition) => {
          const { id, no, version } = petition
          const refusal = refusalOf(petition, { on, units }, facts)
          return {
            ...{ id, no, version },
            refusal: refusal === undefined ? null : sayRefusal(refusal),
          }
        }),
    }
  })
}

function refusalOf(petition: Petition, given: TransferInput, facts: Facts): Refusal | undefined {
  const barred = may(facts.actor, 'transfer', petition)
  if (barred !== undefined) return barred
  const decision = acts.transfer.decide(petition, given, facts)
  return isRefusal(decision) ? decision : undefined
}

function sayRefusal({ refused, article, text }: Refusal) {
  return { code: refused, article, text }
}
