import type { Random } from '../../src/demonstration/random.ts'

/** A unit as a line of 责任单位名录. */
export interface BenchUnit {
  readonly fullName: string
  readonly shortName: string
  readonly aliases: readonly string[]
  readonly category: string
  readonly superior: string
}

/** A county nobody lives in: its name, its towns, and the units petitions are sent to. */
export interface BenchCounty {
  readonly name: string
  readonly towns: readonly string[]
  readonly units: readonly BenchUnit[]
}

const BUREAUS = [
  ['公安局', '公安局', '政法'],
  ['司法局', '司法局', '政法'],
  ['住房和城乡建设局', '住建局', '县直'],
  ['人力资源和社会保障局', '人社局', '县直'],
  ['自然资源局', '自然资源局', '县直'],
  ['卫生健康局', '卫健局', '县直'],
  ['教育局', '教育局', '县直'],
  ['交通运输局', '交通局', '县直'],
  ['市场监督管理局', '市监局', '县直'],
  ['农业农村局', '农业局', '县直'],
  ['医疗保障局', '医保局', '县直'],
  ['水利局', '水利局', '县直'],
  ['民政局', '民政局', '县直'],
  ['应急管理局', '应急局', '县直'],
  ['文化和旅游局', '文旅局', '县直'],
  ['城市管理局', '城管局', '县直'],
  ['林业局', '林业局', '县直'],
  ['退役军人事务局', '退役军人局', '县直'],
] as const

const COUNTY_NAMES = ['沅禾', '澜桑', '栖梧', '砚陵', '芷泽', '榆溯', '麦原', '桐浔']
/** 虒 stands outside GB2312, as characters of real place names do. */
const FIRST = ['柳', '石', '云', '麦', '棠', '杏', '虒', '竹', '枫', '荷', '槐', '松', '芦', '桂', '梅', '榕']
const SECOND = ['汀', '垄', '坪', '溪', '岭', '坞', '泉', '湾', '桥', '塘', '岗', '川', '洲', '沟', '铺', '渡']
const TOWN_COUNT = 14

/** Another county for every seed. */
export function inventCounty(random: Random): BenchCounty {
  const name = `${random.pick(COUNTY_NAMES)}县`
  const towns = random
    .shuffled(FIRST.flatMap((first) => SECOND.map((second) => `${first}${second}镇`)))
    .slice(0, TOWN_COUNT)
  const government = `${name}人民政府`
  const bureaus = BUREAUS.map(([full, short, category]) => ({
    fullName: `${name}${full}`,
    shortName: short,
    aliases: [`县${full}（本级）`],
    category,
    superior: government,
  }))
  const offices = towns.map((town) => ({
    fullName: `${name}${town}人民政府`,
    shortName: town,
    aliases: [`${town}政府`, `${town}信访办`],
    category: '乡镇',
    superior: government,
  }))
  return { name, towns, units: [...bureaus, ...offices] }
}
