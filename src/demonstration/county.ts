import type { Channels } from '../store/region.ts'

/** A county that does not exist: no region of China has a code beginning with 99. */
export const demonstrationRegion = { code: '990123000000', name: '青禾县', office: '青禾县信访局' } as const

const county = '青禾县人民政府'

/** Nobody answers there: every telephone number is of noughts. */
export const demonstrationChannels: Channels = {
  phone: '000-0000000',
  place: '青禾县禾兴镇某路1号，群众来访接待中心',
  hours: '工作日上午8:30至12:00，下午2:30至5:30',
  post: '青禾县禾兴镇某路1号，青禾县信访局收',
  elsewhere: {
    court: '禾兴镇某路2号，诉讼服务电话000-0000001',
    arbitration: '禾兴镇某路3号，人社局一楼',
    discipline: '禾兴镇某路4号，举报电话000-0000002',
  },
  above: { [county]: '远穗市人民政府' },
}

export interface CountyUnit {
  readonly id: string
  readonly fullName: string
  readonly shortName: string
  readonly aliases: readonly string[]
  readonly category: '政法' | '县直' | '乡镇' | '国企'
  /** Who reviews its opinions (第三十五条): by full name, since it may have no account here. */
  readonly superior: string
}

const town = (id: string, name: string): CountyUnit => ({
  id,
  fullName: `青禾县${name}人民政府`,
  shortName: name,
  aliases: [`${name}政府`],
  category: '乡镇',
  superior: county,
})

const bureau = (id: string, shortName: string, fullName = `青禾县${shortName}`): CountyUnit => ({
  id,
  fullName,
  shortName,
  aliases: [`县${shortName}`],
  category: '县直',
  superior: county,
})

/** 虒 stands outside GB2312, as characters of real place names do: whatever prints it must have a font for it. */
export const towns = [
  town('town-1', '禾兴镇'),
  town('town-2', '虒岭镇'),
  town('town-3', '柳汀镇'),
  town('town-4', '砚溪镇'),
  town('town-5', '云坪镇'),
  town('town-6', '麦垄镇'),
  town('town-7', '棠梨镇'),
  town('town-8', '杏坞镇'),
] as const satisfies readonly CountyUnit[]

/** The twenty-seven units of the county, in the order of their register. */
export const units: readonly CountyUnit[] = [
  { ...bureau('police', '公安局'), category: '政法' },
  bureau('housing', '住建局', '青禾县住房和城乡建设管理局'),
  bureau('labour', '人社局', '青禾县人力资源和社会保障局'),
  bureau('land', '自然资源局'),
  bureau('health', '卫体局', '青禾县卫生健康和体育局'),
  bureau('education', '教育局'),
  bureau('transport', '交通运输局'),
  bureau('market', '市场局', '青禾县市场监督管理局'),
  bureau('farming', '农业农村局'),
  bureau('medical-insurance', '医保局', '青禾县医疗保障局'),
  bureau('state-assets', '国资局', '青禾县国有资产监督管理局'),
  { ...bureau('conference', '联席办', '青禾县信访工作联席会议办公室'), superior: '青禾县信访工作联席会议' },
  { ...bureau('court', '法院', '青禾县人民法院'), category: '政法', superior: '远穗市中级人民法院' },
  { ...bureau('procuratorate', '检察院', '青禾县人民检察院'), category: '政法', superior: '远穗市人民检察院' },
  { ...bureau('political-legal', '政法委', '中共青禾县委政法委员会'), category: '政法', superior: '中共青禾县委员会' },
  { ...bureau('discipline', '纪委监委', '青禾县纪委监委'), aliases: ['县纪委监委'], superior: '远穗市纪委监委' },
  {
    ...bureau('traffic-police', '交警队', '青禾县公安局交通警察大队'),
    aliases: ['县交警大队', '交警大队'],
    category: '政法',
    superior: '青禾县公安局',
  },
  {
    ...bureau('water', '水务集团', '青禾县水务集团有限公司'),
    category: '国企',
    superior: '青禾县国有资产监督管理局',
  },
  {
    ...bureau('grain-group', '青穗集团', '青禾县青穗粮油集团有限公司'),
    category: '国企',
    superior: '青禾县国有资产监督管理局',
  },
  ...towns,
]

/** @throws when no unit of the county has this id: a slip in the demonstration itself */
export function unitOf(id: string): CountyUnit {
  const unit = units.find((each) => each.id === id)
  if (unit === undefined) throw new Error(`no unit ${id} in the demonstration`)
  return unit
}

/** The next unit up, as a reviewer: its id where it sits in the county, else its name. */
export function reviewerOf(id: string): string {
  const { superior } = unitOf(id)
  return units.find((unit) => unit.fullName === superior)?.id ?? superior
}

/** The review above the county government's, and above a bureau's. */
export const cityGovernment = '远穗市人民政府'
