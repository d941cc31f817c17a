import { acceptProof } from './accept-proof.ts'
import { decideClosing } from './decide-closing.ts'
import { proposeClosing } from './propose-closing.ts'
import { prove } from './prove.ts'
import { release } from './release.ts'
import { reschedule } from './reschedule.ts'
import { returnProof } from './return-proof.ts'
import { undertake } from './undertake.ts'

/** Every act on an entry of a register that is there. */
export const registerActs = {
  undertake,
  prove,
  acceptProof,
  returnProof,
  reschedule,
  release,
  proposeClosing,
  decideClosing,
} as const

export type RegisterActName = keyof typeof registerActs

export function isRegisterActName(name: string): name is RegisterActName {
  return Object.hasOwn(registerActs, name)
}
