import { PassThrough } from 'node:stream'
import type { Readable } from 'node:stream'
import { maySee } from '../../permits/may-see.ts'
import { isReadIn } from '../../petition/event-rules.ts'
import type { Actor } from '../../petition/facts.ts'
import { recordedSince, seenOf } from '../../store/recent-acts.ts'
import type { ActKey, SeenAct } from '../../store/recent-acts.ts'
import { read, readAs } from '../house.ts'
import type { House } from '../house.ts'
import { ProblemError, tooManyStreams } from '../problem.ts'
import { findSignedIn } from '../sign-in/session.ts'
import type { LiveChange } from './live-change.ts'

/** Windows one person may have open at once; who hides a window gives its stream back. */
export const mostStreams = 8
/** Named in one message; beyond, a page asks for everything it shows. */
const mostNamed = 200
/** An act is recorded at its beginning and seen at its commit; what takes longer than this to commit is told to nobody. */
const lookBackMs = 2 * 60_000
/** On every fifteenth beat each stream is asked for whom it is, and says that it is still there. */
const pulse = 15
/** Who reads nothing of what is sent is let go. */
const mostUnread = 64 * 1024

interface Stream {
  readonly staff: string
  readonly token: string
  readonly body: PassThrough
  waiting: string
}

export interface Live {
  /** A stream of server-sent events for this session, until the session ends. @throws {ProblemError} too many of hers */
  open(staff: string, token: string): Promise<Readable>
  /** Ends them all. */
  close(): void
}

/** What strikes the beat, from when it is called until what it returns is. A beat is over once all was looked at. */
export type Metronome = (beat: () => Promise<void>) => () => void

export function everyMs(ms: number): Metronome {
  return (beat) => {
    const timer = setInterval(() => void beat(), ms)
    return () => {
      clearInterval(timer)
    }
  }
}

/**
 * Tells every open window on which subjects something was recorded. The journal is looked at on one beat for all. What
 * was found on one beat is sent on the next: when something comes says nothing about how long the looking took, or about
 * what else was found for others (第三十条第三款). What isn't hers to see leaves no trace: nothing is sent for it, and that a
 * stream still stands, or has ended, is said on the pulse alone.
 */
export function makeLive(house: House, metronome: Metronome): Live {
  const streams = new Set<Stream>()
  const watch = watchJournal(house)
  let stopBeat: (() => void) | undefined
  let looking = false
  let beats = 0
  let pulseOwed = false
  const look = async (onPulse: boolean) => {
    const acts = await watch()
    if (acts.length === 0 && !onPulse) return
    for (const stream of streams) {
      // Whoever could not be asked for is let go: she comes back, and asks for everything she shows.
      await askFor(house, stream, { acts, onPulse }).catch(() => stream.body.destroy())
    }
  }
  const beat = async () => {
    for (const stream of streams) send(stream)
    beats += 1
    pulseOwed ||= beats % pulse === 0
    if (looking) return
    looking = true
    const onPulse = pulseOwed
    pulseOwed = false
    try {
      await look(onPulse)
    } catch {
      house.note({ event: 'live look failed' })
    } finally {
      looking = false
    }
  }
  const stop = () => {
    stopBeat?.()
    stopBeat = undefined
  }
  const start = async () => {
    stopBeat ??= metronome(beat)
    // What was recorded before she came she has read.
    if (streams.size === 1) await watch()
  }
  return {
    async open(staff, token) {
      const own = [...streams].filter((each) => each.staff === staff)
      if (own.length >= mostStreams) throw new ProblemError(tooManyStreams)
      const stream: Stream = { staff, token, body: new PassThrough(), waiting: '' }
      streams.add(stream)
      stream.body.on('close', () => {
        streams.delete(stream)
        if (streams.size === 0) stop()
      })
      await start()
      stream.body.write('retry: 5000\n\n')
      return stream.body
    },
    close() {
      stop()
      for (const { body } of streams) body.end()
    },
  }
}

/** What was recorded since the last look. Acts commit out of order: the look goes back and leaves out what it knows. */
function watchJournal(house: House): () => Promise<readonly ActKey[]> {
  let known: ReadonlySet<string> = new Set()
  return async () => {
    const since = new Date(house.now().getTime() - lookBackMs)
    const acts = await read(house, (tx) => recordedSince(tx, house.region.code, since))
    const before = known
    known = new Set(acts.map(keyOf))
    return acts.filter((act) => !before.has(keyOf(act)))
  }
}

const keyOf = ({ subject, seq }: ActKey) => `${subject} ${String(seq)}`

function send(stream: Stream): void {
  const { body, waiting } = stream
  stream.waiting = ''
  if (body.writableEnded) return
  if (body.writableLength > mostUnread) body.destroy()
  else if (waiting !== '') body.write(waiting)
}

/** Asked anew each time: whether she is still signed in, as who, and what that one may see. */
async function askFor(
  house: House,
  stream: Stream,
  { acts, onPulse }: { readonly acts: readonly ActKey[]; readonly onPulse: boolean },
): Promise<void> {
  const session = await findSignedIn(house, stream.token, { attended: false })
  if (session === undefined) {
    if (onPulse) stream.body.end('event: ended\ndata: {}\n\n')
    return
  }
  const change = acts.length === 0 ? undefined : await changeFor(house, session.actor, acts)
  if (change !== undefined) stream.waiting += `event: changed\ndata: ${JSON.stringify(change)}\n\n`
  else if (onPulse) stream.waiting += ': \n\n'
}

async function changeFor(house: House, actor: Actor, acts: readonly ActKey[]): Promise<LiveChange | undefined> {
  const { code } = house.region
  const found = await readAs(house, actor, (tx) => seenOf(tx, code, actor, { acts, most: mostNamed + 1 }))
  const subjects = [...new Set(found.filter((each) => isTold(actor, each)).map(({ subject }) => subject))]
  return subjects.length === 0 ? undefined : { subjects, more: found.length > mostNamed }
}

/** As its page: nothing of a petition she sees nothing of, and to a unit nothing of what only the office reads. */
function isTold(actor: Actor, { petition }: SeenAct): boolean {
  if (petition === undefined) return true
  if (maySee(actor, petition.state) === 'nothing') return false
  return isReadIn(actor.unit, petition.act)
}
