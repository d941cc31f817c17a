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

const begin = new Date(0)

/**
 * Seals what was added since the last seal: the newest event of every subject touched, chained to the seal before it,
 * so that a subject removed whole, with all its rows, is still missed. A leaf says "this event stood there": what
 * commits later goes into the next seal, so no act ever waits for a seal. Done by a job and after an import; of two at
 * once, or during an import, only one seals: the next seal takes up what it left.
 */
export async function sealRegion(tx: PoolClient, region: string, now: Date): Promise<void> {
  const own = await tx.query('select 1 from region where region_code = $1 for update skip locked', [region])
  if (own.rowCount === 0) return
  const recent = await readSeals(tx, region, overlapMs)
  const last = recent.at(-1)
  const sealed = new Set(recent.flatMap((seal) => [...leavesOf(seal)].map((leaf) => leaf.hash.toString('hex'))))
  const heads = await headsSince(tx, region, last === undefined ? begin : new Date(last.sealedAt.getTime() - overlapMs))
  const leaves = packed(heads.filter((head) => !sealed.has(head.hash.toString('hex'))))
  if (leaves.length === 0) return
  const sealedAt = last !== undefined && last.sealedAt > now ? last.sealedAt : now
  const seal = { n: (last?.n ?? 0) + 1, sealedAt, leaves }
  await tx.query('insert into seal (region_code, n, sealed_at, leaves, hash) values ($1, $2, $3, $4, $5)', [
    region,
    seal.n,
    sealedAt,
    leaves,
    sealHash(last?.hash ?? firstHash, seal),
  ])
}

export function sealHash(previous: Buffer, seal: Omit<Seal, 'hash'>): Buffer {
  const leaves = createHash('sha256').update(seal.leaves).digest('hex')
  const line = [String(seal.n), seal.sealedAt.toISOString(), leaves].join('\n')
  return createHash('sha256').update(previous).update(line, 'utf8').digest()
}

/** The seals of a region, oldest first; all of them, or those of the last `spanMs` milliseconds before the newest. */
export async function readSeals(tx: PoolClient, region: string, spanMs?: number): Promise<readonly Seal[]> {
  const { rows } = await tx.query<{ n: number; sealed_at: Date; leaves: Buffer; hash: Buffer }>(
    `select n, sealed_at, leaves, hash from seal
      where region_code = $1
        and ($2::int is null or sealed_at >= (select max(sealed_at) from seal where region_code = $1)
                                             - $2 * interval '1 millisecond')
      order by n`,
    [region, spanMs ?? null],
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

async function headsSince(tx: PoolClient, region: string, since: Date): Promise<readonly Leaf[]> {
  const { rows } = await tx.query<Leaf>(
    `select distinct on (subject_id) subject_id as subject, seq, hash from event
      where region_code = $1 and recorded_at >= $2 order by subject_id, seq desc`,
    [region, since],
  )
  return rows
}

function packed(leaves: readonly Leaf[]): Buffer {
  const bytes = Buffer.alloc(leaves.length * leafBytes)
  leaves.forEach((leaf, i) => {
    const at = i * leafBytes
    bytes.write(leaf.subject.replaceAll('-', ''), at, 'hex')
    bytes.writeInt32BE(leaf.seq, at + uuidBytes)
    leaf.hash.copy(bytes, at + uuidBytes + seqBytes)
  })
  return bytes
}

function uuidOf(bytes: Buffer): string {
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}
