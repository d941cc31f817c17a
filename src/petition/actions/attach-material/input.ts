import { z } from 'zod'
import { choice, day } from '../../input.ts'
import { materialSources } from '../../materials.ts'

/** The file itself is no input: it comes beside it, and its hash with the facts. */
export const input = z.object({
  on: day.describe('收到的日期'),
  from: choice(materialSources).describe('来源'),
})

export type AttachMaterialInput = z.infer<typeof input>

export const texts = { name: { required: true, label: '文件名' } } as const
