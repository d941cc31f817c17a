import type { SubjectKindName } from '../store/subject-kind.ts'

/** One case that a figure counts. */
export interface CaseBehind {
  readonly kind: SubjectKindName
  readonly subject: string
  /** What it adds to the number; to the numerator, where the figure is a share. */
  readonly part: number
  /** What it adds to what the share is of; of a counted number the same as `part`, or the number of entries. */
  readonly whole: number
}
