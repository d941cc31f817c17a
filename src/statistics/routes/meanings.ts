import type { OtherRoute } from '../../petition/routing.ts'
import type { Meaning } from '../say.ts'

function meaning(route: string, item: string): Meaning {
  return {
    label: `导入法定途径：${route}（件）`,
    definition: `统计期内由主办单位导入${route}的信访件；同一件多次导入的，按最后一次；导入前已经逾期的，仍在按期答复率中计为逾期；与按期答复率一并列出`,
    basis: `《信访工作条例》第三十一条${item}；导入法定途径的记载`,
  }
}

export const routes = {
  judicial: meaning('诉讼等司法程序', '第一项'),
  arbitration: meaning('仲裁', '第二项'),
  partyAppeal: meaning('党员申诉等程序', '第三项'),
  administrative: meaning('行政复议等程序', '第四项'),
  statutoryDuty: meaning('履行法定职责', '第五项'),
} as const satisfies Record<OtherRoute, Meaning>
