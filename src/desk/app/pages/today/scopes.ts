import type { DeskView } from '../../../../server/desk-view.ts'

const ofOffice = [
  ['mine', '本局欠的'],
  ['everyone', '全县的（含各单位）'],
] as const
const ofUnit = [
  ['mine', '本单位的'],
  ['handled', '本人承办的'],
] as const

/** Whose duties somebody may ask for, as the server knows them, and in her words. */
export function scopesOf(me: DeskView['me']): typeof ofOffice | typeof ofUnit {
  return me.ofOffice ? ofOffice : ofUnit
}
