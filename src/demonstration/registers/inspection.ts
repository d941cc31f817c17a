import { addDays, plainDate } from '../../calendar/plain-date.ts'
import type { PlainDate } from '../../calendar/plain-date.ts'
import type { InspectionFace } from '../../registers/inspection/inspection-matter.ts'
import { unitOf } from '../county.ts'
import { appeal } from '../matters/matter.ts'
import type { World } from '../world.ts'
import { after } from '../world.ts'
import type { Line } from './entry.ts'

const batches = [
  { batch: 1, matters: 15, assignedOn: plainDate('2025-04-22') },
  { batch: 2, matters: 17, assignedOn: plainDate('2025-04-29') },
  { batch: 3, matters: 27, assignedOn: plainDate('2025-05-13') },
  { batch: 4, matters: 14, assignedOn: plainDate('2025-05-27') },
] as const

/** How many matters name each unit: 77 in 73 matters, since four name two. */
const perUnit: readonly (readonly [string, number])[] = [
  ['police', 19],
  ['town-1', 10],
  ['housing', 6],
  ['town-2', 4],
  ['court', 4],
  ['labour', 4],
  ['town-3', 3],
  ['town-4', 3],
  ['land', 2],
  ['procuratorate', 2],
  ['health', 2],
  ['town-5', 2],
  ['town-6', 2],
  ['town-7', 2],
  ['conference', 2],
  ['grain-group', 2],
  ['education', 1],
  ['traffic-police', 1],
  ['transport', 1],
  ['market', 1],
  ['water', 1],
  ['town-8', 1],
  ['state-assets', 1],
  ['political-legal', 1],
]

/** Closed by the end of the half-year; the rest one by one afterwards. */
const closedInTime = 44
/** Of those, every fourth is not closed to this day. */
const stillOpen = 4
const lastDayOfHalf = plainDate('2025-06-25')
/** What two units answer for together: the police with a town, which is where most of it lies. */
const jointUnits = ['town-1', 'town-1', 'town-1', 'town-2']

const leaders = ['县领导张某', '县领导刘某', '县领导周某', '县领导许某', '县领导罗某']

/** 巡视交办: 73 matters in four batches from one sender. */
export function inspectionLines(world: World): readonly Line<InspectionFace>[] {
  const { random } = world
  const places = random.shuffled(assignedUnits(world))
  const closed = new Set(random.shuffled([...places.keys()]).slice(0, closedInTime))
  const days = batches.flatMap(({ batch, matters, assignedOn }) =>
    Array.from({ length: matters }, () => ({ batch, assignedOn })),
  )
  return days.map(({ batch, assignedOn: openedOn }, place) => {
    const units = places[place] ?? []
    const domain = domainOf(units[0] ?? '', world)
    const { title, text } = appeal(random)
    const face = { sender: '中央巡视组', batch, units, domain }
    const texts = { problem: `${title}：${text}`, leader: random.pick(leaders) }
    const line = { openedOn, face, units, texts }
    if (closed.has(place)) return { ...line, closedOn: soon(world, openedOn) }
    return place % stillOpen === 0 ? line : { ...line, closedOn: after(world, addDays(lastDayOfHalf, 1), place * 5) }
  })
}

/** The units of each matter, the police first where it shares one with a town. */
function assignedUnits({ random }: World): readonly (readonly string[])[] {
  const all = perUnit.flatMap(([unit, n]) => Array.from({ length: n }, () => unit))
  const joint = jointUnits.map((town) => ['police', town])
  const shared = joint.flat()
  const alone = shared.reduce<readonly string[]>((rest, unit) => without(rest, unit), all)
  return random.shuffled([...joint, ...alone.map((unit) => [unit])])
}

function without(units: readonly string[], unit: string): readonly string[] {
  const at = units.indexOf(unit)
  return units.filter((_, place) => place !== at)
}

function soon(world: World, openedOn: PlainDate): PlainDate {
  const day = after(world, openedOn, world.random.whole(8, 28))
  return day <= lastDayOfHalf ? day : lastDayOfHalf
}

function domainOf(unit: string, { random }: World): string {
  const { category, id } = unitOf(unit)
  if (category === '政法') return '政法'
  if (id === 'land') return '自然资源'
  if (id === 'labour') return '劳动和社会保障'
  return random.pick(['城乡建设', '城乡建设', '自然资源', '农业农村'])
}
