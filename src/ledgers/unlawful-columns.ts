/**
 * Words of a ledger that watches persons instead of handling matters. Such a ledger is refused as a whole: the office
 * owes people answers, and nothing here may list, place, follow or score them.
 */
const WATCHING = /稳控|管控|盯防|行踪|轨迹|动向|在京|进京|重点人|人员去向|当前位置|实时位置|风险评分|风险等级/u

/** Stands in the first line of a list written out to be read: taken in again, its petitions would be counted twice. */
export const forReadingOnly = '只供查阅，不作台账导入'

/** Why a ledger with such a header, title or sheet name is refused; undefined when nothing speaks against it. */
export function refusalOf(text: string): string | undefined {
  if (text.includes(forReadingOnly))
    return '这是办公台导出的信访件清单，不是台账：里面的信访件已经登记过，再导入就重复了。请导入原来的台账'
  const word = WATCHING.exec(text.normalize('NFKC').replace(/\s+/g, ''))?.[0]
  if (word === undefined) return undefined
  return `「${text}」记载的是对人的掌控（${word}），不是信访事项的办理；本系统不登记人员的稳控、行踪和评分，整本台账不予导入。请删去这类列和工作表后再导入`
}
