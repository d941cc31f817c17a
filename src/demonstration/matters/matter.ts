import type { Outcome } from '../../petition/state.ts'
import { towns, unitOf } from '../county.ts'
import type { Random } from '../random.ts'
import { landAndWater } from './land-and-water.ts'
import { livelihood } from './livelihood.ts'
import { fill } from './topic.ts'
import type { Scene, Topic } from './topic.ts'
import { townAndBuilding } from './town-and-building.ts'

/** What somebody who does not exist wants of the county, and what she will be answered. */
export interface Matter {
  readonly unit: string
  readonly category: string
  readonly petitioner: string
  readonly address: string
  readonly title: string
  readonly text: string
  readonly demands: readonly Demand[]
  readonly basis: string
}

export interface Demand {
  readonly id: string
  readonly asks: string
  readonly outcome: Outcome
  readonly answer: string
}

const appeals: readonly Topic[] = [...livelihood, ...townAndBuilding, ...landAndWater]

const surnames = '张 李 王 赵 刘 陈 杨 黄 周 吴 徐 孙 马 朱 胡 林 郭 何 高 罗 郑 梁 谢 宋 唐 许 邓 冯 韩 曹'.split(' ')
/** The second town, whose people have accounts to sign in with, has twice its share. */
const petitioningTowns = [...towns, towns[1]]
const villages = ['上禾村', '下垄村', '东堰村', '柿沟村', '麻坪村', '双桥洼村', '石磨村', '西塬村']
const estates = ['禾苑小区', '惠风家园', '青禾里', '书香佳苑', '南塘新村', '梧桐小区']

/** An appeal for resolution; with `unit` one that unit handles. */
export function appeal(random: Random, unit?: string): Matter {
  return matterOn(random.pick(appeals.filter((topic) => unit === undefined || topic.unit === unit)), random)
}

export function matterOn(topic: Topic, random: Random): Matter {
  const town = random.pick(petitioningTowns)
  const scene = sceneIn(town.shortName, random)
  const demands = topic.demands.slice(0, random.whole(1, topic.demands.length))
  const say = (text: string) => fill(text, scene)
  return {
    unit: topic.unit === 'town' ? town.id : unitOf(topic.unit).id,
    category: topic.category,
    petitioner: personOf(random),
    address: `青禾县${scene.town}${scene.village}`,
    title: say(topic.title),
    text: [random.pick(topic.causes), random.pick(topic.effects), ...demands.map(({ asks }) => asks)].map(say).join(''),
    demands: demands.map(({ asks, answers }, index) => {
      const { outcome, text } = random.pick(answers)
      return { id: String(index + 1), asks: say(asks), outcome, answer: say(text) }
    }),
    basis: topic.basis,
  }
}

/** 张某: everybody in the demonstration is somebody. */
export function personOf(random: Random): string {
  return `${random.pick(surnames)}某`
}

function sceneIn(town: string, random: Random): Scene {
  return {
    town,
    village: random.pick(villages),
    estate: random.pick(estates),
    households: String(random.whole(3, 40)),
    months: String(random.whole(2, 11)),
    money: String(random.whole(8, 460) * 100),
  }
}
