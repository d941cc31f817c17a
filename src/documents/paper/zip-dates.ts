import type { PlainDate } from '../../calendar/plain-date.ts'

const END_OF_CENTRAL_DIRECTORY = 0x06054b50
const CENTRAL_HEADER = 0x02014b50

/**
 * A copy of the archive in which every entry bears that day, 00:00: the same paper gives the same bytes on any day.
 * Layout: PKWARE APPNOTE 4.3.7, 4.3.12, 4.3.16. Our archives have no comment, so their end record is the last 22 bytes.
 */
export function withEntryDates(archive: Uint8Array, day: PlainDate): Uint8Array {
  const bytes = Uint8Array.from(archive)
  const view = new DataView(bytes.buffer)
  const end = bytes.length - 22
  if (end < 0 || view.getUint32(end, true) !== END_OF_CENTRAL_DIRECTORY) throw new RangeError('不是可改日期的 zip 文件')
  const [year = 1980, month = 1, dayOfMonth = 1] = day.split('-').map(Number)
  const stamp = (((year - 1980) << 9) | (month << 5) | dayOfMonth) * 0x10000
  let at = view.getUint32(end + 16, true)
  while (at < end && view.getUint32(at, true) === CENTRAL_HEADER) {
    view.setUint32(at + 12, stamp, true)
    view.setUint32(view.getUint32(at + 42, true) + 10, stamp, true)
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return bytes
}
