import { electronicService } from '../terms/readings.ts'
import type { Facts } from './facts.ts'
import { byHand, choice, yesOrNo } from './input.ts'
import { refuse } from './refusal.ts'
import type { Refusal } from './refusal.ts'
import type { ServiceMethod } from './state.ts'
import { methods } from './words.ts'

/** How a paper is served, asked for where it leaves and where it arrives. */
export const serviceMethod = {
  method: byHand(choice(methods)).describe('送达方式'),
  consentRecorded: yesOrNo('事先同意，记录在案', '没有同意的记录')
    .optional()
    .describe('电子送达的：信访人是否事先同意'),
}

interface Given {
  readonly method?: ServiceMethod | undefined
  readonly consentRecorded?: boolean | undefined
}

/**
 * A live paper goes some way, and electronically only with her consent on record (Q24, by analogy with 民事诉讼法第九十条: the
 * Regulation says nothing of it).
 */
export function refuseMethod({ method, consentRecorded }: Given, facts: Facts, article: string): Refusal | undefined {
  if (facts.imported) return undefined
  if (method === undefined) return refuse('noMethod', article, '请选择送达方式。')
  if (method !== 'electronic' || electronicService === 'free' || consentRecorded === true) return undefined
  return refuse(
    'noConsent',
    article,
    '电子送达须信访人事先同意并记录在案：请取得同意、记明以后再电子送达，或者当面交付、邮寄。',
  )
}

/** What an event keeps of it. */
export function methodRecorded({ method, consentRecorded }: Given): {
  readonly method: ServiceMethod | 'notRecorded'
  readonly consentRecorded?: true
} {
  const consent = method === 'electronic' && consentRecorded === true
  return { method: method ?? 'notRecorded', ...(consent && { consentRecorded: true }) }
}
