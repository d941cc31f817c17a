import { addDays, plainDate } from '../../calendar/plain-date.ts'
import { ago } from '../live/story.ts'
import type { World } from '../world.ts'
import type { Followed } from './followed.ts'
import { kept } from './kept.ts'

const spring = '春耕用水用地纠纷排查'
const sites = '在建工地工资支付排查'

type Told = readonly [field: string, level: 'county' | 'town' | 'village', matter: string, campaign?: string]

function risk(
  day: string,
  units: readonly string[],
  [field, level, matter, campaign]: Told,
): Omit<Followed, 'promises'> {
  const texts = { matter, ...(campaign !== undefined && { campaign }) }
  return { openedOn: plainDate(day), input: { field, level }, units, texts }
}

/** 排查化解: what two campaigns of the half-year found, about matters and places, and one found lately. */
export function riskLines(world: World): readonly Followed[] {
  return [...ofSpring, ...ofSites, found(world)]
}

const ofSpring: readonly Followed[] = [
  {
    ...risk('2025-02-27', ['town-2', 'farming'], ['农业农村', 'village', '柿沟村东机井停用，春灌轮不上水', spring]),
    promises: [kept('town-2', '装好水泵，排出轮灌次序', ['2025-03-21', '2025-03-19'], '次序表在村口公示，当天通水')],
    closed: { on: plainDate('2025-03-28'), proof: '轮灌一遍没有再起争执' },
  },
  {
    ...risk('2025-02-28', ['town-3', 'land'], ['农业农村', 'village', '柳汀镇两个村民小组的地界桩被冲走', spring]),
    promises: [kept('land', '实地测量，重新埋桩', ['2025-03-31', '2025-03-27'], '测量成果由两组代表签字')],
    closed: { on: plainDate('2025-04-08'), proof: '两组按新桩耕种，没有异议' },
  },
  {
    ...risk('2025-03-04', ['land', 'town-4'], ['征地拆迁', 'town', '砚溪镇道路拓宽占地的补偿清单没有张贴', spring]),
    promises: [kept('town-4', '张贴清单，开会逐项说明', ['2025-03-28', '2025-03-28'], '清单照片和会议签到')],
    closed: { on: plainDate('2025-04-15'), proof: '各户对清单没有异议或者已经更正' },
  },
]

const ofSites: readonly Followed[] = [
  {
    ...risk(
      '2025-04-10',
      ['labour', 'housing'],
      ['劳动和社会保障', 'county', '禾苑二期工地分包队工资表没有公示', sites],
    ),
    promises: [kept('labour', '责令公示工资表，核对专户余额', ['2025-04-30', '2025-04-29'], '公示照片和专户对账单')],
    closed: { on: plainDate('2025-05-13'), proof: '四月、五月工资都由专户直接发放' },
  },
  {
    ...risk('2025-04-11', ['housing'], ['城乡建设', 'county', '禾兴镇安置房工地临时通道积水，住户出行不便', sites]),
    promises: [kept('housing', '垫高通道，接通排水', ['2025-05-09', '2025-05-08'], '现场照片和住户签字的验收单')],
    closed: { on: plainDate('2025-05-22'), proof: '两场雨后没有再积水' },
  },
  {
    ...risk('2025-04-16', ['housing', 'town-5'], ['城乡建设', 'town', '云坪镇老旧楼加装电梯的出资比例谈不拢', sites]),
    promises: [kept('town-5', '请设计单位到场，按楼层讲清出资办法', ['2025-07-31', '2025-07-24'], '说明会记录')],
    closed: { on: plainDate('2025-08-20'), proof: '各层住户签了出资协议' },
  },
]

function found(world: World): Followed {
  return {
    openedOn: ago(world, 12),
    input: { field: '城乡建设', level: 'town' },
    units: ['housing', 'town-2'],
    texts: { matter: '虒岭镇南街供热管道改造后，路面还没有恢复', campaign: '冬季供热排查' },
    promises: [{ owner: 'housing', what: '恢复路面，公布完工日期', due: addDays(world.today, 15) }],
  }
}
