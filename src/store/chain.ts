import { hash } from 'node:crypto'

/** What the hash of an event covers: everything its row says, and the hash before it. */
export interface ChainedEvent {
  readonly region: string
  readonly subject: string
  readonly seq: number
  readonly kind: string
  readonly recordedAt: Date
  readonly actor: string
  /** The act as JSON text, the very text its row keeps. */
  readonly act: string
}

export const firstHash = Buffer.alloc(32)

export function chainHash(previous: Buffer, event: ChainedEvent): Buffer {
  const line = [
    event.region,
    event.subject,
    String(event.seq),
    event.kind,
    event.recordedAt.toISOString(),
    event.actor,
    event.act,
  ]
  return hash('sha256', Buffer.concat([previous, Buffer.from(line.join('\n'), 'utf8')]), 'buffer')
}

/** JSON with sorted keys: the same value gives the same text, however a database reorders it. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item)).join(',')}]`
  if (value === undefined) return 'null'
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const entries = Object.entries(value)
    .filter(([, item]) => item !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`).join(',')}}`
}
