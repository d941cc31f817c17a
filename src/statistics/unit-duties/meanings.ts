import type { Meaning } from '../say.ts'

const acceptance = '《信访工作条例》第二十三条；受理告知义务的履行记载'
const reply = '《信访工作条例》第三十四条；答复义务的履行记载'
const settled = '履行日（按期的）或者到期日（逾期的）在统计期内，依法延长的按延长后的到期日'

/** 条例的受理告知、答复义务由主办单位负有；协办单位的不计。 */
export const missed = {
  notice: (name: string): Meaning => ({
    label: `${name}逾期的受理告知（件）`,
    definition: `主办单位为${name}的受理告知义务，到期日在统计期内而没有按期告知的件数`,
    basis: acceptance,
  }),
  reply: (name: string): Meaning => ({
    label: `${name}逾期的答复（件）`,
    definition: `主办单位为${name}的答复义务，到期日在统计期内而没有按期答复的件数`,
    basis: reply,
  }),
} as const

const named = (what: string, basis: string) => {
  const duties = `以该单位为主办单位、${settled}的${what}义务`
  return {
    due: (name: string): Meaning => ({ label: `${name}应${what}（件）`, definition: `${duties}的件数`, basis }),
    late: (name: string): Meaning => ({
      label: `${name}逾期${what}（件）`,
      definition: `${duties}中没有按期履行的件数`,
      basis,
    }),
    rate: (name: string): Meaning => ({
      label: `${name}按期${what}率`,
      definition: `${duties}中按期履行的比例`,
      basis,
    }),
  }
}

export const rates = { notice: named('受理告知', acceptance), reply: named('答复', reply) } as const
