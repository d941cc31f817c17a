import { canonicalJson } from '../../store/chain.ts'
import { codeOf } from '../../store/query-codes.ts'
import type { House } from '../house.ts'

const letters = 10

/** The number of what is filed: drawn from what was sent, so that the same sent again is the same, and nobody counts by it. */
export function numberOf({ keyring }: House, sent: object): string {
  const number = codeOf(keyring.mac(`sealed report ${canonicalJson(sent)}`), letters)
  if (number === undefined) throw new Error('too few bytes for a number')
  return number
}
