import { personRoles } from '../../petition/standing.ts'
import type { FiledPerson } from '../../store/petition-file.ts'
import type { House } from '../house.ts'
import type { Words } from './words.ts'

export const hasText = ({ text }: { readonly text: string }): boolean => text !== ''

/** Who the people of a petition are, for the envelope that takes two to open. */
export function identityOf({ keyring }: House, no: string, persons: readonly FiledPerson[]): Words {
  const opened = (field: Buffer | null) => (field === null ? '' : keyring.open(field))
  const people = persons.flatMap(({ role, name, idNumber, phone, address }) => [
    { label: personRoles[role], text: name ?? '' },
    { label: '身份证号', text: opened(idNumber) },
    { label: '电话', text: opened(phone) },
    { label: '住址', text: opened(address) },
  ])
  return [{ label: '信访件编号', text: no }, ...people].filter(hasText)
}
