import type { Meaning } from '../say.ts'

const basis = '信访登记台账与关联行为；《信访工作条例》第十九条第三款、第三十六条第三款'
const back = '统计期内登记、经确认为重复件、期限内向上级重复提出、复核后以同一事实和理由再提的信访件'

export const total: Meaning = { label: '重复信访（件）', definition: back, basis }
export const linked: Meaning = {
  label: '重复信访已查明前一件（件）',
  definition: `上述信访件中，确认关联时载明前一件的；台账读入的没有载明`,
  basis,
}
export const unanswered: Meaning = {
  label: '重复信访时前一件尚未答复（件）',
  definition: '查明前一件的重复信访中，再次登记以前前一件的处理意见还没有发出的',
  basis: '《信访工作条例》第三十四条；答复行为的记载',
}
export const late: Meaning = {
  label: '前一件答复逾期的重复信访（件）',
  definition: '查明前一件的重复信访中，前一件的答复义务在统计期末以前到期而没有按期履行的',
  basis: '《信访工作条例》第三十四条；答复义务的履行记载',
}
export const supervised: Meaning = {
  label: '前一件曾被督办的重复信访（件）',
  definition: '查明前一件的重复信访中，前一件在统计期末以前因第四十条第一款的情形被督办的',
  basis: '《信访工作条例》第四十条第一款；督办行为的记载',
}
export const unenforced: Meaning = {
  label: '前一件支持意见未按期执行的重复信访（件）',
  definition: '查明前一件的重复信访中，前一件支持请求的意见到期没有执行的；期限为本局自定，非法定期限',
  basis: '《信访工作条例》第三十二条第二款；执行义务的履行记载',
}
/** What is called process-only is read off the acts alone: of whether it was lawful it says nothing. */
export const processOnly: Meaning = {
  label: '前一件只作程序性答复的重复信访（件）',
  definition:
    '查明前一件的重复信访中，再次登记以前，前一件的处理意见对各项诉求都只作解释说明，而且没有听取陈述、调查核实的记载的；或者前一件只以导入第三十一条第一至四项的途径、不予受理、不再受理、告知向有权处理的单位提出来答复的。只看行为的记载，不看文字，不说明答复是否合法；台账没有载明逐项怎样答复的，不计入',
  basis:
    '《信访工作条例》第三十一条、第三十二条第一款；“程序性答复”为本局自定的口径，非法定用语；答复、陈述、调查行为的记载',
}
