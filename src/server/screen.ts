import type { PlainDate } from '../calendar/plain-date.ts'
import type { FileForm } from './file-forms.ts'
import type { Form } from './forms.ts'
import type { House } from './house.ts'
import type { Problem } from './problem.ts'
import type { AccountPage } from './sign-in/account-page.ts'
import type { Session } from './sign-in/session.ts'

/** One request for a page, freed from everything of the web that a page needn't know. */
export interface Visit {
  readonly house: House
  readonly session: Session | undefined
  readonly today: PlainDate
  /** Path and query as asked for, to come back to after signing in. */
  readonly url: string
  readonly params: Readonly<Record<string, string>>
  readonly query: Readonly<Record<string, string>>
  readonly form: Form
  readonly cookies: Readonly<Record<string, string>>
  /** 「https://…」: where this site is reached, for what is printed. */
  readonly origin: string
}

/** A cookie no script reads and no other site sends. An empty value takes it away. */
export interface GivenCookie {
  readonly name: string
  readonly value: string
  readonly seconds: number
}

/** A visit of somebody who is signed in. */
export type StaffVisit = Visit & { readonly session: Session }

export type Answer =
  | {
      readonly kind: 'page'
      readonly status: number
      readonly html: string
      readonly cookies?: readonly GivenCookie[]
      /** A script of our own belongs to it; no other page runs any. */
      readonly runsScript?: true
    }
  /** What a script of ours asked for. */
  | { readonly kind: 'data'; readonly json: object; readonly cookies?: readonly GivenCookie[] }
  /** After a post: a reload shows the page and posts nothing again. */
  | { readonly kind: 'redirect'; readonly to: string; readonly cookies?: readonly GivenCookie[] }
  /** Part of how pages look; its path changes with it, so that it may be kept for ever. */
  | { readonly kind: 'asset'; readonly mediaType: string; readonly text: string }
  | { readonly kind: 'file'; readonly name: string; readonly mediaType: string; readonly bytes: Buffer }

interface Route {
  readonly method: 'GET' | 'POST'
  readonly path: string
  /** What its form brings as a file; a form without one brings none. */
  readonly takes?: FileForm | undefined
  /** Looked at before a file of the form is read: without it none is, and the form counts as empty. */
  readonly admits?: (visit: Visit) => boolean
  /** How often one address may ask, where that is less than for other pages. */
  readonly limit?: { readonly max: number; readonly timeWindow: number }
  /** That somebody came here is nobody else's to learn: it stands in no log and no count. */
  readonly unlogged?: boolean
}

/** A page, or what a form is posted to; forms without this session's token never get here. */
export type Screen =
  | (Route & { readonly needs: 'anyone'; readonly answer: (visit: Visit) => Promise<Answer> })
  | (Route & { readonly needs: 'staff'; readonly answer: (visit: StaffVisit) => Promise<Answer> })

/** Where signing in leads; after a failed try, what was wrong and the account as it was typed. */
export interface SignInAsked {
  readonly next: string
  readonly problem?: Problem
  readonly login?: string
}

/** All that people see, put together where the server is started. */
export interface Front {
  readonly screens: readonly Screen[]
  /** Where the staff application was built to; without it /desk has only its screens. */
  readonly deskFolder?: string | undefined
  /** A "no" as a page, for anything that answers no screen of its own. */
  readonly problemPage: (demo: boolean, problem: Problem) => string
  /** The form to sign in with, which then leads to `next`; after a failed try with what was wrong. */
  readonly signInPage: (house: House, ask: SignInAsked) => string
  /** The pages around signing in, for people without JavaScript. */
  readonly accountPage: (house: House, page: AccountPage) => string
}
