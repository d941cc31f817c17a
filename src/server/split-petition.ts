import { may } from '../permits/may.ts'
import { acts } from '../petition/actions/index.ts'
import type { RegisterInput } from '../petition/actions/register/input.ts'
import type { SplitInput } from '../petition/actions/split/input.ts'
import type { PetitionEvent } from '../petition/events.ts'
import { isFormer } from '../petition/standing.ts'
import type { Petition } from '../petition/state.ts'
import { append } from '../store/append.ts'
import { freshNumbers } from '../store/fresh-numbers.ts'
import type { Command, Journal, PersonGiven } from '../store/journal.ts'
import type { Keyring } from '../store/keys.ts'
import { petitionKind } from '../store/petition-kind.ts'
import { readFiledTexts } from '../store/petition-file.ts'
import type { FiledPerson, FiledText } from '../store/petition-file.ts'
import type { Tx } from '../store/tx.ts'
import { theOffice } from '../terms/clock.ts'

/**
 * The petition that was split off, registered in the transaction of the splitting: with the words and people of the one it
 * was part of, the days that one was received and registered, and a dispatch of its own. Who was accused there is accused
 * here too (第三十条第三款).
 */
export async function registerSplitOff(
  tx: Tx,
  { journal, random }: { readonly journal: Journal; readonly random: () => number },
  parent: Petition,
  { on, kind }: Pick<SplitInput, 'on' | 'kind'>,
): Promise<void> {
  const part = parent.splits?.at(-1)
  if (part === undefined) throw new Error('a petition that was not split has no part to register')
  const { region, actor, keyring } = journal
  const { receivedOn, registeredOn, form, venue, source, people, category } = parent
  const [no = ''] = await freshNumbers(tx, { region, kind: 'petition' }, [registeredOn], random)
  const { texts, persons } = await readFiledTexts(tx, region, parent.id)
  const of = { form, venue, source, people, category, receivedOn, splitFrom: parent.id, firstReceiver: theOffice }
  const hidden = { ...(parent.nameHidden !== undefined && { nameHidden: true }) }
  const accused = { accusedUnits: [...parent.accusedUnits], accusedStaff: [...(parent.accusedStaff ?? [])] }
  const given: RegisterInput = { ...of, ...hidden, ...accused, on: registeredOn, no, kind, demands: [...part.demands] }
  const known = persons.filter((person) => !isFormer(person, parent))
  const registering: Command<Petition, PetitionEvent> = {
    ...{ subject: part.into, isNew: true },
    texts: wordsOf(texts, part.demands),
    persons: known.flatMap((person) => personAgain(person, keyring)),
    may: (petition) => may(actor, 'register', petition),
    decide: (petition, facts) => acts.register.decide(petition, given, facts),
  }
  await append(tx, journal, petitionKind, [
    registering,
    ...confirming(journal, parent, { subject: part.into, on, kind }),
  ])
}

/** Confirmed as far as the whole was: whom it accuses was said of every part of it. */
function confirming(
  { actor }: Journal,
  { kindConfirmedBy, accusedUnits, accusedStaff = [] }: Petition,
  { subject, on, kind }: Pick<SplitInput, 'on' | 'kind'> & { readonly subject: string },
): readonly Command<Petition, PetitionEvent>[] {
  if (kindConfirmedBy === undefined) return []
  const given = { on, kind, accusedUnits: [...accusedUnits], accusedStaff: [...accusedStaff] }
  return [
    {
      ...{ subject, isNew: true },
      may: (petition) => may(actor, 'confirmKind', petition),
      decide: (petition, facts) => acts.confirmKind.decide(petition, given, facts),
    },
  ]
}

function wordsOf(texts: readonly FiledText[], demands: readonly string[]): Record<string, string> {
  const fields = new Set(['title', 'petition', 'others', ...demands.map((demand) => `demand.${demand}`)])
  return Object.fromEntries(
    texts.flatMap(({ field, text }) => (fields.has(field) && text !== null ? [[field, text] as const] : [])),
  )
}

function personAgain({ role, name, ...sealed }: FiledPerson, keyring: Keyring): readonly PersonGiven[] {
  if (name === null) return []
  const open = (field: Buffer | null) => (field === null ? undefined : keyring.open(field))
  const { idNumber, phone, address } = sealed
  return [{ role, name, idNumber: open(idNumber), phone: open(phone), address: open(address) }]
}
