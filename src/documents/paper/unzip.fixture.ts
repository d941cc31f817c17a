import { inflateRawSync } from 'node:zlib'

const CENTRAL_HEADER = 0x02014b50

/** The archive's parts as text, by path; reads the central directory (PKWARE APPNOTE 4.3.12), stored or deflated. */
export function unzip(archive: Uint8Array): ReadonlyMap<string, string> {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength)
  const parts = new Map<string, string>()
  let at = view.getUint32(archive.length - 6, true)
  while (view.getUint32(at, true) === CENTRAL_HEADER) {
    const size = view.getUint32(at + 20, true)
    const nameLength = view.getUint16(at + 28, true)
    const local = view.getUint32(at + 42, true)
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
    const raw = archive.subarray(start, start + size)
    const bytes = view.getUint16(at + 10, true) === 0 ? raw : inflateRawSync(raw)
    parts.set(
      new TextDecoder().decode(archive.subarray(at + 46, at + 46 + nameLength)),
      new TextDecoder().decode(bytes),
    )
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return parts
}
