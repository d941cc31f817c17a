import { createHash } from 'node:crypto'
import type { PoolClient } from 'pg'
import { firstHash } from './chain.ts'

/** The newest event of one subject, as a seal remembers it. */
export interface Leaf {
  readonly subject: string
  readonly seq: number
  readonly hash: Buffer
}

export interface Seal {
  readonly n: number
  readonly sealedAt: Date
  readonly leaves: Buffer
  readonly hash: Buffer
}

const uuidBytes = 16
const seqBytes = 4
const hashBytes = 32
const leafBytes = uuidBytes + seqBytes + hashBytes

/** A command may take this long between taking its time and committing; a seal looks back so far, at no harm. */
const overlapMs = 15 * 60_000

/**
 * Seals what was added since the last seal: the newest event of every subject touched, chained to the seal before it,
 * so that a subject removed whole, with all its rows, is still missed. A leaf says "this event stood there": what
 * commits later goes into the next seal, so no act ever waits for a seal. Done by a job and after an import.
 */
export async function sealRegion(tx: PoolClient, region: string, now: Date, since?: Date): Promise<void> {
  const last = (await readSeals(tx, region, 'desc limit 1'))[0]
  const from = since ?? new Date((last?.sealedAt.getTime() ?? 0) - overlapMs)
  const leaves = await headsSince(tx, region, from)
  if (leaves.length === 0 || last?.leaves.equals(leaves) === true) return
  const seal = { n: (last?.n ?? 0) + 1, sealedAt: now, leaves }
  await tx.query(
    `insert into seal (region_code, n, sealed_at, leaves, hash) values ($1, $2, $3, $4, $5)
     on conflict (region_code, n) do nothing`,
    [region, seal.n, now, leaves, sealHash(last?.hash ?? firstHash, seal)],
  )
}

export function sealHash(previous: Buffer, seal: Omit<Seal, 'hash'>): Buffer {
  const leaves = createHash('sha256').update(seal.leaves).digest('hex')
  const line = [String(seal.n), seal.sealedAt.toISOString(), leaves].join('\n')
  return createHash('sha256').update(previous).update(line, 'utf8').digest()
}

export async function readSeals(tx: PoolClient, region: string, order = 'asc'): Promise<readonly Seal[]> {
  const { rows } = await tx.query<{ n: number; sealed_at: Date; leaves: Buffer; hash: Buffer }>(
    `select n, sealed_at, leaves, hash from seal where region_code = $1 order by n ${order}`,
    [region],
  )
  return rows.map((row) => ({ n: row.n, sealedAt: row.sealed_at, leaves: row.leaves, hash: row.hash }))
}

export function* leavesOf(seal: Seal): Iterable<Leaf> {
  for (let at = 0; at + leafBytes <= seal.leaves.length; at += leafBytes) {
    const seqAt = at + uuidBytes
    yield {
      subject: uuidOf(seal.leaves.subarray(at, seqAt)),
      seq: seal.leaves.readInt32BE(seqAt),
      hash: seal.leaves.subarray(seqAt + seqBytes, at + leafBytes),
    }
  }
}

async function headsSince(tx: PoolClient, region: string, since: Date): Promise<Buffer> {
  const { rows } = await tx.query<{ subject_id: string; seq: number; hash: Buffer }>(
    `select distinct on (subject_id) subject_id, seq, hash from event
      where region_code = $1 and recorded_at >= $2 order by subject_id, seq desc`,
    [region, since],
  )
  const leaves = Buffer.alloc(rows.length * leafBytes)
  rows.forEach((row, i) => {
    const at = i * leafBytes
    leaves.write(row.subject_id.replaceAll('-', ''), at, 'hex')
    leaves.writeInt32BE(row.seq, at + uuidBytes)
    row.hash.copy(leaves, at + uuidBytes + seqBytes)
  })
  return leaves
}

function uuidOf(bytes: Buffer): string {
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}
