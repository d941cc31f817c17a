import { z } from 'zod'
import type { PetitionEventType } from '../petition/events.ts'
import { personRoles } from '../petition/standing.ts'
import type { Petition } from '../petition/state.ts'
import { forms, stages } from '../petition/words.ts'
import { readSeenBy } from '../store/accesses.ts'
import type { Keyring } from '../store/keys.ts'
import { readFiledTexts, readRecordedActs } from '../store/petition-file.ts'
import type { FiledPerson } from '../store/petition-file.ts'
import type { Tx } from '../store/tx.ts'
import type { House } from './house.ts'
import { lookupsOf } from './lookups.ts'
import { textsLeftBy } from './texts-left.ts'
import { wordsForGone } from './timeline.ts'

const text = z.object({ label: z.string(), text: z.string() })

/** Everything held of her under one petition, for herself. */
export const ownData = z.object({
  no: z.string(),
  registeredOn: z.string(),
  receivedOn: z.string(),
  form: z.string(),
  category: z.string(),
  people: z.int(),
  stage: z.string(),
  persons: z
    .array(
      z.object({
        role: z.string(),
        name: z.string(),
        idNumber: z.string().nullable(),
        phone: z.string().nullable(),
        address: z.string().nullable(),
      }),
    )
    .describe('信访人本人的全部；代表、代理人等其他人的，只列身份和姓名'),
  words: z.array(z.object({ on: z.string(), act: z.string(), texts: z.array(text) })).describe('信访人自己写的'),
  aboutHer: z
    .array(z.object({ on: z.string(), act: z.string(), labels: z.array(z.string()) }))
    .describe('办理中形成的文字：列出有哪些，不附原文，依法应当告知的另以文书送达'),
  seenBy: z.array(z.object({ office: z.string(), on: z.string() })),
})
export type OwnData = z.infer<typeof ownData>

/** The acts whose texts are her own words. One that isn't named here is told of, without its wording. */
const hers: ReadonlySet<PetitionEventType> = new Set([
  'registered',
  'withdrawalRequested',
  'firstReviewRequested',
  'finalReviewRequested',
])

/** What a unit has only begun to write: nothing was said by it to anybody yet. */
const unissued: ReadonlySet<PetitionEventType> = new Set(['opinionSubmitted', 'opinionChecked'])

/** What is held of the petitioner of this petition. Only for who has shown her query code. */
export async function readOwnData(tx: Tx, house: House, petition: Petition): Promise<OwnData> {
  const region = house.region.code
  const recorded = await readRecordedActs(tx, region, petition.id)
  const { texts, persons } = await readFiledTexts(tx, region, petition.id)
  const petitioner = { id: 'petitioner', unit: 'petitioner', role: 'petitioner' } as const
  const { nameOf } = await lookupsOf(house, petitioner, tx)
  const written = recorded.flatMap((each) => textsLeftBy(each, petition, texts))
  const gone = wordsForGone(petition)
  const { no, registeredOn, receivedOn, form, category, people, stage } = petition
  return {
    ...{ no, registeredOn, receivedOn, category, people, form: forms[form], stage: stages[stage] },
    persons: persons.map((person) => presentHer(person, house.keyring, gone)),
    words: written
      .filter(({ type }) => hers.has(type))
      .map(({ on, act, texts: told }) => ({
        on,
        act,
        texts: told.map(({ label, text: wording }) => ({ label, text: wording ?? gone })),
      })),
    aboutHer: written
      .filter(({ type }) => !hers.has(type) && !unissued.has(type))
      .map(({ on, act, texts: told }) => ({ on, act, labels: told.map(({ label }) => label) })),
    seenBy: (await readSeenBy(tx, region, petition.id)).map(({ unit, on }) => ({ office: nameOf(unit), on })),
  }
}

function presentHer(
  { role, name, idNumber, phone, address }: FiledPerson,
  keyring: Keyring,
  gone: string,
): OwnData['persons'][number] {
  const own = (sealed: Buffer | null) => (sealed === null || role !== 'petitioner' ? null : keyring.open(sealed))
  return {
    role: personRoles[role],
    name: name ?? gone,
    idNumber: own(idNumber),
    phone: own(phone),
    address: own(address),
  }
}
