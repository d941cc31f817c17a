import type { z } from 'zod'
import type { sessionView } from '../accounts/own-sessions.ts'
import type { Problem } from '../problem.ts'

interface Form {
  /** Comes back with the form. */
  readonly token: string
  /** Where it leads. */
  readonly next: string
  readonly problem?: Problem | undefined
}

interface FromLink {
  /** The one-time token the page was opened with. */
  readonly link: string
  readonly problem?: Problem | undefined
}

/** What the pages around signing in show; drawn by the desk. */
export type AccountPage =
  | ({ readonly page: 'secondFactor' } & Form)
  | ({ readonly page: 'enrol'; readonly owed: boolean; readonly secret: string; readonly uri: string } & Form)
  | { readonly page: 'recoveryCodes'; readonly codes: readonly string[]; readonly next: string }
  | ({ readonly page: 'password'; readonly owed: boolean } & Form)
  | ({ readonly page: 'confirm' } & Form)
  | { readonly page: 'sessions'; readonly token: string; readonly sessions: readonly z.infer<typeof sessionView>[] }
  | ({ readonly page: 'firstRun'; readonly given: Readonly<Record<string, string>> } & FromLink)
  | ({ readonly page: 'reset'; readonly login: string } & FromLink)
  | { readonly page: 'ssoDone'; readonly next: string }
