import { addDays, plainDate } from '../../calendar/plain-date.ts'
import { ago } from '../live/story.ts'
import type { World } from '../world.ts'
import type { Followed, Promised } from './followed.ts'
import { kept } from './kept.ts'

const source = '省委巡视组'

/** 巡视整改: two findings set right within the half-year, a third on which work goes on to this day. */
export function rectificationLines(world: World): readonly Followed[] {
  return [buildings, wells, wages(world)]
}

const buildings: Followed = {
  openedOn: plainDate('2025-02-24'),
  input: { source, domain: '城乡建设' },
  units: ['housing', 'town-1'],
  texts: {
    finding: '安置房建到哪一步没有对外公开，群众问了多次才有人答复',
    taskForce: '安置房专班由住建局牵头，禾兴镇、信访局参加：住建局公开进度，镇里入户说明，信访局按周核对',
  },
  promises: [
    kept('housing', '在工地门口和各村公开栏按周张贴进度', ['2025-03-28', '2025-03-26'], '连续四周的张贴照片已入卷'),
    kept('town-1', '对还没有签约的住户逐户上门说明', ['2025-04-18', '2025-04-16'], '走访记录由住户本人签收'),
  ],
  closed: { on: plainDate('2025-05-20'), proof: '进度公开已成例行做法，抽查的住户都说得出交房月份' },
}

const wells: Followed = {
  openedOn: plainDate('2025-02-26'),
  input: { source, domain: '农业农村' },
  units: ['farming', 'water', 'town-2'],
  texts: {
    finding: '机井和生产路坏了以后，报修的人不知道该找谁，几家单位相互等待',
    taskForce: '水利设施管护专班由农业农村局牵头，水务集团、虒岭镇参加：一处设施只认一个管护单位',
  },
  promises: [
    kept('farming', '编出管护责任清单，在村里公布报修电话', ['2025-04-30', '2025-04-28'], '清单和电话已在各村张贴'),
    kept('water', '对停用的机井逐眼检修', ['2025-06-13', '2025-06-11'], '检修单经各村签字，停用的机井全部恢复供水'),
  ],
  closed: { on: plainDate('2025-06-19'), proof: '随机拨打报修电话都有人接，按清单能找到管护单位' },
}

function wages(world: World): Followed {
  const review: Promised = {
    owner: 'labour',
    what: '对转过手的欠薪线索逐条回查，看钱有没有发到本人手里',
    on: ago(world, 30),
    due: addDays(world.today, 20),
  }
  const handover = '欠薪线索当天登记，次日转到有权处理的单位'
  return {
    openedOn: plainDate('2025-03-03'),
    input: { source, domain: '劳动和社会保障' },
    units: ['labour', 'police'],
    texts: { finding: '欠薪线索在部门之间转得慢，工人拿到答复时工地已经散了' },
    promises: [kept('labour', handover, ['2025-05-30', '2025-05-28'], '两个月的登记和转办时间对得上'), review],
  }
}
