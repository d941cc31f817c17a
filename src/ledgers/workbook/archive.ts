import { createInflateRaw, inflateRawSync } from 'node:zlib'

/** One file inside the zip container of an .xlsx. */
export interface ArchiveEntry {
  readonly name: string
  readonly method: number
  readonly compressedBytes: number
  /** As the directory declares it; hucre stops unpacking there, and so do we. */
  readonly bytes: number
  readonly localHeaderAt: number
}

const DIRECTORY_ENTRY = 0x02014b50
const END_OF_DIRECTORY = 0x06054b50
const SECOND_DIRECTORY = 0x07064b50
const SECOND_LENGTH = 20
const END_LENGTH = 22
const ENTRY_LENGTH = 46
const LOCAL_LENGTH = 30
const MAX_COMMENT = 65_535
const STORED = 0

/**
 * The archive's table of contents; undefined when there is none to be read (a broken or shortened file), or when it points to
 * a second one (ZIP64): what we measured must be what is unpacked.
 */
export function listArchive(data: Buffer): readonly ArchiveEntry[] | undefined {
  const end = endOfDirectory(data)
  if (end === undefined || pointsElsewhere(data, end)) return undefined
  const count = data.readUInt16LE(end + 10)
  const entries: ArchiveEntry[] = []
  let at = data.readUInt32LE(end + 16)
  for (let index = 0; index < count; index += 1) {
    if (at + ENTRY_LENGTH > data.length || data.readUInt32LE(at) !== DIRECTORY_ENTRY) return undefined
    const nameLength = data.readUInt16LE(at + 28)
    entries.push({
      name: data.toString('utf8', at + ENTRY_LENGTH, at + ENTRY_LENGTH + nameLength),
      method: data.readUInt16LE(at + 10),
      compressedBytes: data.readUInt32LE(at + 20),
      bytes: data.readUInt32LE(at + 24),
      localHeaderAt: data.readUInt32LE(at + 42),
    })
    at += ENTRY_LENGTH + nameLength + data.readUInt16LE(at + 30) + data.readUInt16LE(at + 32)
  }
  return entries
}

function pointsElsewhere(data: Buffer, end: number): boolean {
  return end >= SECOND_LENGTH && data.readUInt32LE(end - SECOND_LENGTH) === SECOND_DIRECTORY
}

function endOfDirectory(data: Buffer): number | undefined {
  const earliest = Math.max(0, data.length - END_LENGTH - MAX_COMMENT)
  for (let at = data.length - END_LENGTH; at >= earliest; at -= 1) {
    if (data.readUInt32LE(at) === END_OF_DIRECTORY) return at
  }
  return undefined
}

function packedBytes(data: Buffer, entry: ArchiveEntry): Buffer {
  const header = entry.localHeaderAt
  const start = header + LOCAL_LENGTH + data.readUInt16LE(header + 26) + data.readUInt16LE(header + 28)
  return data.subarray(start, start + entry.compressedBytes)
}

/** A small entry as text. @throws when it is not what the directory declares */
export function entryText(data: Buffer, entry: ArchiveEntry): string {
  const packed = packedBytes(data, entry)
  if (entry.method === STORED) return packed.toString('utf8')
  return inflateRawSync(packed, { maxOutputLength: Math.max(entry.bytes, 1) }).toString('utf8')
}

/** An entry's bytes piece by piece, never more than the directory declares. @throws when it is damaged */
export async function* entryPieces(data: Buffer, entry: ArchiveEntry): AsyncGenerator<Buffer> {
  const packed = packedBytes(data, entry)
  if (entry.method === STORED) {
    yield packed
    return
  }
  const inflate = createInflateRaw({ chunkSize: 1 << 18 })
  inflate.end(packed)
  let total = 0
  for await (const piece of inflate) {
    if (!Buffer.isBuffer(piece)) continue
    total += piece.length
    if (total > entry.bytes) throw new RangeError(`${entry.name} unpacks to more than it declares`)
    yield piece
  }
}
