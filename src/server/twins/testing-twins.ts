import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import { seededRandom } from '../../demonstration/random.ts'
import { testDb } from '../../store/testing/test-db.ts'
import type { TestDb } from '../../store/testing/test-db.ts'
import type { Metronome } from '../live/live.ts'
import type { Front } from '../screen.ts'
import { buildServer } from '../server.ts'
import type { TestOffice } from '../testing.ts'

/** Support for tests: two houses that differ by what is done in one of them; no other file may import it. */

export interface Asked {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE' | 'PATCH' | 'OPTIONS'
  readonly url: string
  readonly headers?: Readonly<Record<string, string>>
  readonly payload?: string | Buffer | object
}

/** What came back, to the byte. What the machine's own randomness made is blotted out at its length. */
export interface Answered {
  readonly status: number
  readonly headers: string
  readonly body: string
}

export interface Twins {
  /** The same request at both; `seed` fixes the ids and random numbers it uses. */
  both(asked: Asked, seed: number): Promise<readonly [without: Answered, having: Answered]>
  /** Opens a window in both that is told what colleagues do (`/api/live`); false where there is none for this caller. */
  listen(cookie: string): Promise<boolean>
  /** One beat of both: what was recorded is sent with the next. */
  beat(): Promise<void>
  /** All that each window was told so far, in the order they were opened. */
  heard(): readonly (readonly [without: string, having: string])[]
  /** What is done in one of them alone. */
  inOne(asked: Asked, seed: number): Promise<LightMyRequestResponse>
  /** The database of that one, for what is done past its server. */
  readonly one: TestDb
  close(): Promise<void>
}

interface Twin {
  readonly db: TestDb
  readonly app: FastifyInstance
  send(asked: Asked, seed: number): Promise<LightMyRequestResponse>
  listen(cookie: string): Promise<boolean>
  beat(): Promise<void>
  heard(): readonly string[]
}

/** Two copies of an office that is closed, with the same clock. */
export async function twinsOf(office: Pick<TestOffice, 'db'>, front: Front, now: () => Date): Promise<Twins> {
  const without = await twinOf(office, front, now)
  const having = await twinOf(office, front, now)
  return {
    both: async (asked, seed) => [answered(await without.send(asked, seed)), answered(await having.send(asked, seed))],
    listen: async (cookie) => {
      const opened = [await without.listen(cookie), await having.listen(cookie)]
      return opened.every((each) => each)
    },
    beat: async () => {
      await without.beat()
      await having.beat()
    },
    heard: () => {
      const other = having.heard()
      return without.heard().map((text, at) => [text, other[at] ?? ''])
    },
    inOne: (asked, seed) => having.send(asked, seed),
    one: having.db,
    async close() {
      for (const { app, db } of [without, having]) {
        await app.close()
        await db.drop()
      }
    },
  }
}

async function twinOf({ db: like }: Pick<TestOffice, 'db'>, front: Front, now: () => Date): Promise<Twin> {
  const db = await testDb(like)
  let random = seededRandom(0)
  const { metronome, beat } = byHand()
  const { app } = await buildServer({
    ...{ db, front, now, metronome },
    newId: () => random.uuid(),
    random: () => random.next(),
  })
  return {
    ...{ db, app, beat },
    ...windowsOf(app),
    send: ({ payload, ...asked }, seed) => {
      random = seededRandom(seed)
      // Each from an address of its own, so that no limit on an address answers in place of the house.
      const remoteAddress = Array.from({ length: 4 }, () => String(random.whole(1, 250))).join('.')
      return app.inject({ ...asked, remoteAddress, ...(payload !== undefined && { payload }) })
    },
  }
}

function byHand(): { readonly metronome: Metronome; readonly beat: () => Promise<void> } {
  let strike: (() => Promise<void>) | undefined
  return {
    metronome: (beat) => {
      strike = beat
      return () => {
        strike = undefined
      }
    },
    beat: async () => strike?.(),
  }
}

function windowsOf(app: FastifyInstance): Pick<Twin, 'listen' | 'heard'> {
  const told: string[] = []
  return {
    heard: () => told,
    listen: async (cookie) => {
      const headers = { cookie, accept: 'text/event-stream' }
      const answer = await app.inject({ url: '/api/live', headers, payloadAsStream: true })
      if (answer.statusCode !== 200) return false
      const at = told.push('') - 1
      answer.stream().on('data', (piece: Buffer) => {
        told[at] = `${told[at] ?? ''}${piece.toString()}`
      })
      return true
    },
  }
}

/** Made by the machine's own randomness, and so by nothing a petition can move: session tokens, codes, nonces. */
const ownRandomness = [
  /(?<=name="_token" value=")[^"]+/g,
  /(?<="(?:queryCode|receiptCode|code|secret)":")[^"]+/g,
  /(?<=[?&]secret=)[A-Z2-7]+/g,
  /(?<=nonce=")[^"]+/g,
  /(?<='nonce-)[^']+/g,
  /(?<=dengwen[\w-]*=)[\w%.-]+/g,
]

function blotted(text: string): string {
  return ownRandomness.reduce((now, each) => now.replace(each, (found) => '*'.repeat(found.length)), text)
}

function answered({ statusCode, headers, rawPayload }: LightMyRequestResponse): Answered {
  const { date: _, ...kept } = headers
  return { status: statusCode, headers: blotted(JSON.stringify(kept)), body: blotted(rawPayload.toString('latin1')) }
}
