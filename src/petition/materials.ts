import type { PlainDate } from '../calendar/plain-date.ts'
import type { TextRef } from './text-ref.ts'

/** What may come as material. Anything that runs, holds macros or unpacks into more stays outside. */
export const materialTypes = {
  'image/jpeg': { label: 'JPEG 图片', ending: 'jpg' },
  'image/png': { label: 'PNG 图片', ending: 'png' },
  'image/webp': { label: 'WebP 图片', ending: 'webp' },
  'application/pdf': { label: 'PDF 文件', ending: 'pdf' },
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': { label: 'Word 文档', ending: 'docx' },
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': { label: 'Excel 工作簿', ending: 'xlsx' },
  'text/plain': { label: '纯文本', ending: 'txt' },
} as const

export type MaterialType = keyof typeof materialTypes

/** A file as it is kept: after an image was written anew without what the camera added. */
export interface MaterialFile {
  /** SHA-256 in hex: also where it lies. */
  readonly digest: string
  readonly type: MaterialType
  readonly bytes: number
}

/** Whose material it is: hers, or found while her petition was handled. */
export const materialSources = { petitioner: '信访人提供', handling: '办理中取得' } as const
export type MaterialSource = keyof typeof materialSources

/** One file among a petition's materials. */
export interface Material {
  readonly id: string
  readonly file: MaterialFile
  readonly from: MaterialSource
  /** The unit that put it there; the petitioner herself is a unit of her own. */
  readonly unit: string
  readonly on: PlainDate
  /** Its name, which may say more than a name should and so lies outside the journal. */
  readonly name: TextRef
}

/** Of one petition: beyond this it is no petition's material but an archive, and is brought on paper. */
export const mostMaterials = 100
/** Of what the petitioner sends herself: twenty megabytes a file. */
export const mostFromPetitioner = 30
