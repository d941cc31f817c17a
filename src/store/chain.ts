import { createHash } from 'node:crypto'

/** What the hash of an event covers: everything its row says, and the hash before it. */
export interface ChainedEvent {
  readonly region: string
  readonly subject: string
  readonly seq: number
  readonly kind: string
  readonly recordedAt: Date
  readonly actor: string
  readonly act: unknown
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
    canonicalJson(event.act),
  ]
  return createHash('sha256').update(previous).update(line.join('\n'), 'utf8').digest()
}

/** JSON with sorted keys: the same value gives the same text, however a database reorders it. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item)).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const entries = Object.entries(value)
    .filter(([, item]) => item !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`).join(',')}}`
}
