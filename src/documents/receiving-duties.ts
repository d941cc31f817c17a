import type { Block } from './paper/paper.ts'
import { words } from './form.ts'

/** What a unit that receives a petition is reminded of: 第二十三条第三款, 第三十条第三款. */
export function duties(): readonly Block[] {
  return words(
    [
      '属于你单位职权范围的，请自收到之日起15日内书面告知信访人接收情况以及处理途径和程序；不属于你单位或者本系统职权范围的，请自收到之日起5个工作日内提出异议，并详细说明理由（《信访工作条例》第二十三条第三款）。',
      '不得将检举、揭发材料以及有关情况透露或者转给被检举、揭发的人员或者单位（第三十条第三款）。',
    ].join('\n'),
  )
}
