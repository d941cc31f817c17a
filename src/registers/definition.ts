import type { z } from 'zod'
import type { TextFields } from '../petition/facts.ts'
import type { SubjectKind } from '../store/subject-kind.ts'
import type { RegisterEntry, RegisterEvent } from './register.ts'

/** A register as people enter it: what is asked, what is counted of it, which texts lie beside it. */
export interface RegisterDefinition<Face> {
  readonly kind: SubjectKind<RegisterEntry<Face>, RegisterEvent<Face>>
  /** 巡视交办事项 */
  readonly label: string
  /** How its entries are counted, where that needs saying. */
  readonly note?: string
  /** Whether an open entry about which nobody owes anything by any day is 期限待定; a meeting that was held is not. */
  readonly asksForTerm: boolean
  /** What an entry states apart from its day, units and texts. */
  readonly input: z.ZodType<object>
  /** The first is what the entry is known by in lists. */
  readonly texts: TextFields
  face(input: object, units: readonly string[]): Face
}

/** Names face and input once; `face` reads the input back through its own schema. */
export function defineRegister<Face, Input extends object>(
  definition: Omit<RegisterDefinition<Face>, 'input' | 'face'> & {
    readonly input: z.ZodType<Input>
    readonly face: (input: Input, units: readonly string[]) => Face
  },
): RegisterDefinition<Face> {
  const { input, face, ...rest } = definition
  return { ...rest, input, face: (given, units) => face(input.parse(given), units) }
}
