import type { PetitionView } from '../../../../server/petition-view.ts'

/** A petition that is being worked on, and how the page learns what became of it. */
export interface Handling {
  readonly petition: PetitionView
  readonly acted: (label: string, after: PetitionView) => void
  readonly refresh: () => Promise<PetitionView | undefined>
}
