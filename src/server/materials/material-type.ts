import { open, readFile } from 'node:fs/promises'
import { fileTypeFromFile } from 'file-type'
import { materialTypes } from '../../petition/materials.ts'
import type { MaterialType } from '../../petition/materials.ts'
import type { Upload } from '../uploads.ts'

function isMaterialType(type: string): type is MaterialType {
  return Object.hasOwn(materialTypes, type)
}

/** What a file is, or in our words why it can't be taken. */
export type Recognized = MaterialType | { readonly problem: string }

const accepted = '可以提交的有：照片（JPEG、PNG、WebP）、PDF、Word（.docx）、Excel（.xlsx）和纯文本（.txt）'
const office: readonly MaterialType[] = [
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
]

/** By its content, never by its name. Macros are not taken, under whatever name. */
export async function recognize({ path: file, bytes }: Upload): Promise<Recognized> {
  if (bytes === 0) return { problem: '是空的，请重新选择' }
  const found = await typeByContent(file)
  if (found === undefined)
    return (await isPlainText(file)) ? 'text/plain' : { problem: `不是可以收存的类型。${accepted}` }
  if (!isMaterialType(found)) return { problem: remedies[found] ?? `不是可以收存的类型。${accepted}` }
  if (office.includes(found) && (await hasMacros(file))) {
    return { problem: '带有宏，不能收存，请另存为不带宏的文档，或者导出为 PDF 后再提交' }
  }
  return found
}

/** A file that breaks its own format is of no type. */
async function typeByContent(file: string): Promise<string | undefined> {
  try {
    return (await fileTypeFromFile(file))?.mime
  } catch {
    return undefined
  }
}

const heic = '是苹果手机的 HEIC 照片，请另存为 JPEG 后再提交（设置—相机—格式—兼容性最佳）'
const oldOffice = '是旧版的 Office 文档，可能带有宏，请另存为 .docx、.xlsx 或者 PDF 后再提交'
const remedies: Readonly<Record<string, string>> = {
  'image/heic': heic,
  'image/heif': heic,
  'application/x-cfb': oldOffice,
  'application/zip': '是压缩包，请解开后逐个提交其中的文件',
  'application/vnd.ms-word.document.macroenabled.12': '带有宏，不能收存，请另存为 .docx 后再提交',
  'application/vnd.ms-excel.sheet.macroenabled.12': '带有宏，不能收存，请另存为 .xlsx 后再提交',
}

/** Names of entries stand unpacked in a zip's directory. */
async function hasMacros(file: string): Promise<boolean> {
  const bytes = await readFile(file)
  return bytes.includes('vbaProject.bin') || bytes.includes('activeX/')
}

const looked = 64 * 1024

/** UTF-8 or GB18030 without control characters: nothing a program would run by mistake for something else. */
async function isPlainText(file: string): Promise<boolean> {
  const handle = await open(file, 'r')
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(looked), 0, looked, 0)
    const head = buffer.subarray(0, bytesRead)
    return !/^\s*(<|#!|\{\\rtf)/.test(head.toString('latin1')) && ['utf-8', 'gb18030'].some((code) => reads(head, code))
  } finally {
    await handle.close()
  }
}

// Control characters but tab, line feed, carriage return; the mark of a character that could not be read at the cut end.
const unreadable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/

function reads(bytes: Buffer, encoding: string): boolean {
  try {
    return !unreadable.test(new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true }))
  } catch {
    return false
  }
}
