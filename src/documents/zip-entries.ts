/** What lies in a zip archive, read off its central directory (PKWARE APPNOTE 4.3.12) without unpacking anything. */
export interface ZipEntry {
  readonly name: string
  /** Bytes once unpacked, as the archive says. */
  readonly size: number
}

const END = 0x06054b50
const CENTRAL = 0x02014b50
const END_LENGTH = 22
/** Before the end record, where a second directory of longer numbers is (4.3.15). No paper needs one. */
const LOCATOR_64 = 0x07064b50
const LOCATOR_LENGTH = 20
const longestComment = 0xffff

/** The entries, or undefined for what is no whole zip archive, or points to a second directory: another reader would follow it. */
export function zipEntries(bytes: Uint8Array): readonly ZipEntry[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOf(view)
  if (end === undefined || hasSecondDirectory(view, end)) return undefined
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

function hasSecondDirectory(view: DataView, end: number): boolean {
  return end >= LOCATOR_LENGTH && view.getUint32(end - LOCATOR_LENGTH, true) === LOCATOR_64
}

function endOf(view: DataView): number | undefined {
  const last = view.byteLength - END_LENGTH
  for (let at = last; at >= 0 && at >= last - longestComment; at -= 1) {
    if (view.getUint32(at, true) === END) return at
  }
  return undefined
}
