import { plainDate } from '../../calendar/plain-date.ts'
import type { LeaderCaseFace } from '../../registers/leader-cases/leader-case.ts'
import { appeal } from '../matters/matter.ts'
import type { World } from '../world.ts'
import { after } from '../world.ts'
import type { Line } from './entry.ts'

const cityLeaders = ['市领导袁某', '市领导蒋某', '市领导蔡某']
const countyLeaders = ['县领导张某', '县领导刘某', '县领导周某', '县领导许某', '县领导罗某', '县领导叶某']

const levels = [
  ...Array.from({ length: 5 }, () => 'city' as const),
  ...Array.from({ length: 13 }, () => 'county' as const),
]
/** The places of the seven that were resolved within the half-year. */
const resolved = new Set([1, 4, 6, 9, 11, 14, 16])
const firstSponsored = plainDate('2025-02-10')

/** 领导包案: five by leaders of the city, thirteen by leaders of the county. */
export function leaderCaseLines(world: World): readonly Line<LeaderCaseFace>[] {
  const { random } = world
  return levels.map((level, place) => {
    const { title, text, unit } = appeal(random)
    const openedOn = after(world, firstSponsored, place * 4)
    const leader = random.pick(level === 'city' ? cityLeaders : countyLeaders)
    const line = { openedOn, face: { level }, units: [unit], texts: { subject: `${title}：${text}`, leader } }
    return resolved.has(place) ? { ...line, closedOn: after(world, openedOn, random.whole(25, 50)) } : line
  })
}
