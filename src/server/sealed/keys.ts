import { z } from 'zod'
import type { Actor } from '../../petition/facts.ts'
import { addCompartmentKey, readCompartmentKeys } from '../../store/sealed/compartment.ts'
import type { CompartmentKey } from '../../store/sealed/compartment.ts'
import { makeKeyPair, unwrapKey, wrapKey } from '../../store/sealed/envelope.ts'
import type { House } from '../house.ts'
import { lookupsOf } from '../lookups.ts'
import { faulty, ProblemError, requestReused } from '../problem.ts'
import { requestId } from '../recording.ts'
import { asOrgan, refuseOthersThanCustodian } from './compartments.ts'

const length = { least: 16, most: 200 }

const newPassphrase = z
  .string()
  .min(length.least, `口令太短，至少${String(length.least)}个字符；可以用一句别人想不到的话`)
  .max(length.most, `口令太长，至多${String(length.most)}个字符`)

export const keyBody = z
  .strictObject({
    requestId,
    passphrase: newPassphrase.describe('开启口令：查看内容的人用，由保管人当面告诉他们'),
    identityPassphrase: newPassphrase.describe('身份口令：只有保管人知道，批准查看身份时用'),
  })
  .refine(({ passphrase, identityPassphrase }) => passphrase !== identityPassphrase, {
    path: ['identityPassphrase'],
    message: '身份口令不能和开启口令一样，请另设一句',
  })

/** What is typed to open something; how long it may be is nobody's to learn. */
export const passphrase = z.string().min(1, '请输入口令').max(length.most, '口令过长')

export const keyList = z.array(
  z.object({ id: z.int(), madeAt: z.string(), by: z.string(), inUse: z.boolean().describe('新收到的用这一把加密') }),
)
export type KeyList = z.infer<typeof keyList>

/** The keys of her organ's compartment, the newest first; neither the keys themselves nor anything to open them with. */
export function listKeys(house: House, actor: Actor): Promise<KeyList> {
  return asOrgan(house, actor, async (tx) => {
    const { staffName } = await lookupsOf(house, actor, tx)
    const keys = await readCompartmentKeys(tx, house.region.code, actor.unit)
    return keys.map(({ id, madeAt, by }, at) => ({
      ...{ id, madeAt: madeAt.toISOString(), by: staffName(by) },
      inUse: at === 0,
    }))
  })
}

/** Makes the compartment's first key, or one that follows. From now on the server can seal and not open. */
export async function makeKey(house: House, actor: Actor, body: z.output<typeof keyBody>): Promise<KeyList> {
  refuseOthersThanCustodian(actor)
  await asOrgan(house, actor, async (tx) => {
    const keys = await readCompartmentKeys(tx, house.region.code, actor.unit)
    const made = keys.find(({ request }) => request === body.requestId)
    if (made !== undefined) return refuseOtherPassphrases(made, body)
    const place = { unit: actor.unit, id: (keys[0]?.id ?? 0) + 1 }
    const given = { ...place, by: actor.id, madeAt: house.now(), request: body.requestId }
    await addCompartmentKey(tx, house.region.code, { ...given, ...(await pairsUnder(body, place)) })
  })
  return listKeys(house, actor)
}

async function pairsUnder(
  { passphrase: typed, identityPassphrase }: z.output<typeof keyBody>,
  place: Place,
): Promise<Omit<CompartmentKey, keyof Place | 'by' | 'madeAt' | 'request'>> {
  const [reading, identity] = [makeKeyPair(), makeKeyPair()]
  return {
    publicKey: reading.publicKey,
    wrappedKey: await wrapKey(reading.privateKey, typed, keyPlace('words', place)),
    identityPublicKey: identity.publicKey,
    identityWrappedKey: await wrapKey(identity.privateKey, identityPassphrase, keyPlace('identity', place)),
  }
}

/** Sent again with other passphrases, it must not be taken for done: nobody could open anything with them. */
async function refuseOtherPassphrases(made: CompartmentKey, body: z.output<typeof keyBody>): Promise<void> {
  const reading = await unwrapKey(made.wrappedKey, body.passphrase, keyPlace('words', made))
  const identity = await unwrapKey(made.identityWrappedKey, body.identityPassphrase, keyPlace('identity', made))
  if (reading === undefined || identity === undefined) throw new ProblemError(requestReused)
}

/** The private key under this passphrase. @throws {ProblemError} 422 for a wrong one */
export async function unlocked(
  use: 'words' | 'identity',
  key: CompartmentKey,
  typed: { readonly path: string; readonly passphrase: string },
): Promise<Buffer> {
  const wrapped = use === 'words' ? key.wrappedKey : key.identityWrappedKey
  const found = await unwrapKey(wrapped, typed.passphrase, keyPlace(use, key))
  if (found === undefined) throw new ProblemError(faulty([{ path: typed.path, problem: wrongOf(key.id) }]))
  return found
}

function wrongOf(key: number): string {
  return `口令不对，没有打开。这一件是用第${String(key)}把密钥加密的，请输入设那一把时定的口令`
}

type Place = Pick<CompartmentKey, 'unit' | 'id'>

function keyPlace(use: 'words' | 'identity', { unit, id }: Place): string {
  return `key ${use} ${unit} ${String(id)}`
}
