import { extensionArticle } from '../../extending.ts'
import { refuse } from '../../refusal.ts'

export const label = '延期'

export const notUnitHead = refuse(
  'notUnitHead',
  extensionArticle,
  '延期须经本机关、单位负责人批准，请由承办单位负责人办理。',
)
