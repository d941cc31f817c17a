import { isFormer, personRoles } from '../petition/standing.ts'
import type { Petition } from '../petition/state.ts'
import type { Keyring } from '../store/keys.ts'
import type { FiledPerson } from '../store/petition-file.ts'
import type { PetitionView } from './petition-view.ts'
import { wordsForGone } from './timeline.ts'

type PersonView = NonNullable<PetitionView['details']>['persons'][number]

/** A person as every answer shows her: what would find her is masked, and opened on purpose only (`open-person.ts`). */
export function presentPerson(person: FiledPerson, petition: Petition, keyring: Keyring): PersonView {
  const { id, role, name, idNumber, phone, address } = person
  const label = `${personRoles[role]}${isFormer(person, petition) ? '（已不再担任）' : ''}`
  const shown = (sealed: Buffer | null, mask: (text: string) => string) =>
    sealed === null ? null : mask(keyring.open(sealed))
  return {
    id,
    role: { code: role, label },
    name: name ?? wordsForGone(petition),
    idNumber: shown(idNumber, maskedIdNumber),
    phone: shown(phone, maskedPhone),
    address: shown(address, maskedAddress),
  }
}

const tail = 4
/** Shorter than this, an ending of four would be most of it. */
const shortest = 7

/** 138****1234: enough to tell that it is hers, too little to call. */
export function maskedPhone(text: string): string {
  const all = [...text.trim()]
  if (all.length < shortest) return stars(all.length)
  const front = all.length >= 11 ? 3 : 0
  return [...all.slice(0, front), stars(all.length - front - tail), ...all.slice(-tail)].join('')
}

/** The last four alone: what stands before them is where and when she was born. */
export function maskedIdNumber(text: string): string {
  const all = [...text.trim()]
  return all.length < shortest ? stars(all.length) : [stars(all.length - tail), ...all.slice(-tail)].join('')
}

/** 住址 to the town, or as far as the county where no town is named; 「乡」 in a county's name cuts it shorter, never longer. */
export function maskedAddress(text: string): string {
  const whole = text.trim()
  const kept = /^.*?(?:街道|苏木|乡|镇)/u.exec(whole)?.[0] ?? /^.*?(?:县|旗|区|市)/u.exec(whole)?.[0] ?? ''
  return kept === whole ? whole : `${kept}${stars(3)}`
}

function stars(count: number): string {
  return '*'.repeat(Math.max(count, 3))
}
