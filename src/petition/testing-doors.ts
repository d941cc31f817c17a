import type { Act } from './act.ts'
import { acts } from './actions/index.ts'
import type { Actor, Facts } from './facts.ts'
import type { Petition } from './state.ts'
import { everyText } from './testing-draws.ts'
import { number, scan } from './testing-papers.ts'
import { city, county, land } from './testing-stages.ts'
import { act, facts, handlerOf, headOf, registrar } from './testing.ts'

/** Support for tests of which acts are open to whom, as the menus say it; no other file may import it. */

export const landHead = headOf('land')
export const farm = handlerOf('farm')

/** 国土 leads, 农业 assists; the county and the city review. */
const readers = { 局: registrar, 承办: land, 负责人: landHead, 协办: farm, 复查: county, 复核: city } as const

/** How several readers are said in one word; all of them go unsaid. */
const together: Readonly<Record<string, string>> = {
  '局、承办、负责人、协办、复查、复核': '',
  '承办、负责人': '（承办）',
  '局、承办、负责人': '（局和承办）',
  '局、协办、复查、复核': '（承办以外）',
  '局、承办、负责人、复查、复核': '（协办以外）',
}

/** One act done, which other acts it opens, and which it shuts: 「核实异议 延期（负责人）」. */
export interface Step {
  readonly name: string
  readonly run: (petition: Petition) => Petition
  readonly today: string
  readonly opens: string
  readonly shuts: string
}

const someone = { id: 'person-1', role: 'representative' } as const

type Doors = Readonly<Record<'opens' | 'shuts', string>>

export function step<Input>(
  done: Act<Input>,
  given: Readonly<Record<string, unknown>> & { readonly on: string },
  by: Actor,
  { opens = '', shuts = '', persons = [someone] }: Partial<Doors> & Pick<Facts, 'persons'> = {},
): Step {
  return {
    ...{ name: done.label, today: given.on, opens, shuts },
    run: (petition) => act(petition, done, given, { ...everythingAtHand(given.on, by), persons }),
  }
}

/** Every text, a person, a file and a laid-out paper lie ready: what is shut is shut by the petition's own state. */
function everythingAtHand(today: string, actor: Actor): Facts {
  return {
    ...facts({ today, actor }),
    texts: everyText,
    original: scan,
    prepared: { paper: '1', missing: [], digest: 'digest-of-docx', source: 'digest-of-content', number },
  }
}

/** What the steps open and shut, one after the other, of the acts that are `told` of. */
export function doorsMoved(from: Petition, steps: readonly Step[], told: ReadonlySet<string>): Doors[] {
  let petition = from
  return steps.map(({ run, today }) => {
    const before = openDoors(petition, today, told)
    petition = run(petition)
    const after = openDoors(petition, today, told)
    return { opens: said(after, before), shuts: said(before, after) }
  })
}

/** Labels of all acts that the steps tell of; of others — there will be new ones — nothing is claimed. */
export function toldOf(steps: readonly Step[]): ReadonlySet<string> {
  return new Set(
    steps.flatMap(({ opens, shuts }) => `${opens} ${shuts}`.split(' ').map((one) => one.replace(/（[^）]*）$/v, ''))),
  )
}

type OpenDoors = ReadonlyMap<string, ReadonlySet<string>>

function openDoors(petition: Petition, today: string, told: ReadonlySet<string>): OpenDoors {
  const doors = Object.values(acts).filter(({ label }) => told.has(label))
  return new Map(
    doors.map((door) => {
      const open = Object.entries(readers).filter(
        ([, actor]) => door.open(petition, facts({ today, actor })) === undefined,
      )
      return [door.label, new Set(open.map(([reader]) => reader))]
    }),
  )
}

function said(these: OpenDoors, those: OpenDoors): string {
  return [...these]
    .map(([label, open]) => [label, [...open].filter((reader) => those.get(label)?.has(reader) !== true)] as const)
    .filter(([, open]) => open.length > 0)
    .map(([label, open]) => `${label}${together[open.join('、')] ?? `（${open.join('、')}）`}`)
    .join(' ')
}
