import type { FastifyBaseLogger, FastifyInstance, RawServerDefault } from 'fastify'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import type { CookieOptions } from '../sign-in/cookies.ts'
import type { House } from '../house.ts'
import type { Metronome } from '../live/live.ts'
import type { Metrics } from '../metrics.ts'

/** A server whose routes are typed by their zod schemas. */
export type App = FastifyInstance<RawServerDefault, IncomingMessage, ServerResponse, FastifyBaseLogger, ZodTypeProvider>

/** What routes are made with. */
export interface Serving {
  readonly house: House
  readonly cookies: CookieOptions
  readonly metrics: Metrics
  /** When open windows are told what colleagues did. */
  readonly metronome: Metronome
}

/** A family of routes under /api. */
export type Routes = (app: App, serving: Serving) => void
