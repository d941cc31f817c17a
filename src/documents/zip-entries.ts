/** What lies in a zip archive, read off its central directory (PKWARE APPNOTE 4.3.12) without unpacking anything. */
export interface ZipEntry {
  readonly name: string
  /** Bytes once unpacked, as the archive says. */
  readonly size: number
}

const END = 0x06054b50
const CENTRAL = 0x02014b50
const END_LENGTH = 22
const longestComment = 0xffff

/** The entries, or undefined for what is no whole zip archive. */
export function zipEntries(bytes: Uint8Array): readonly ZipEntry[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOf(view)
  if (end === undefined) return undefined
  const count = view.getUint16(end + 10, true)
  const entries: ZipEntry[] = []
  let at = view.getUint32(end + 16, true)
  while (entries.length < count) {
    if (at + 46 > end || view.getUint32(at, true) !== CENTRAL) return undefined
    const length = view.getUint16(at + 28, true)
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + length))
    entries.push({ name, size: view.getUint32(at + 24, true) })
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

function endOf(view: DataView): number | undefined {
  const last = view.byteLength - END_LENGTH
  for (let at = last; at >= 0 && at >= last - longestComment; at -= 1) {
    if (view.getUint32(at, true) === END) return at
  }
  return undefined
}
