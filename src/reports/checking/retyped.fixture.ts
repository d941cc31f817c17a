import { crc32 } from 'node:zlib'
import { entryText, listArchive } from '../../ledgers/workbook/archive.ts'

/** The .docx with its body's XML changed, everything else as it was: as if typed over in an office program. */
export function retyped(docx: Uint8Array, change: (xml: string) => string): Buffer {
  const data = Buffer.from(docx.buffer, docx.byteOffset, docx.byteLength)
  const files = (listArchive(data) ?? []).map((entry) => {
    const text = entryText(data, entry)
    return {
      name: Buffer.from(entry.name),
      body: Buffer.from(entry.name === 'word/document.xml' ? change(text) : text),
    }
  })
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const { name, body } of files) {
    const sizes = [crc32(body), body.length, body.length] as const
    const local = Buffer.concat([header(0x04034b50, 30, 14, sizes, name.length), name, body])
    const entry = header(0x02014b50, 46, 16, sizes, name.length)
    entry.writeUInt32LE(at, 42)
    directory.push(entry, name)
    bodies.push(local)
    at += local.length
  }
  const listed = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(files.length, 8)
  end.writeUInt16LE(files.length, 10)
  end.writeUInt32LE(listed.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...bodies, listed, end])
}

function header(
  signature: number,
  length: number,
  sizesAt: number,
  [crc, packed, bytes]: readonly [number, number, number],
  nameLength: number,
): Buffer {
  const made = Buffer.alloc(length)
  made.writeUInt32LE(signature, 0)
  for (const [i, value] of [crc, packed, bytes].entries()) made.writeUInt32LE(value, sizesAt + 4 * i)
  made.writeUInt16LE(nameLength, sizesAt + 12)
  return made
}
