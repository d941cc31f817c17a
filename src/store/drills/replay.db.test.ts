import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays, plainDate } from '../../calendar/plain-date.ts'
import type { Act, Decision } from '../../petition/act.ts'
import type { Actor, Facts } from '../../petition/facts.ts'
import { acts } from '../../petition/actions/index.ts'
import type { ActName } from '../../petition/actions/index.ts'
import { evolve, replay } from '../../petition/evolve.ts'
import type { PetitionEvent } from '../../petition/events.ts'
import { isRefusal } from '../../petition/refusal.ts'
import { handlerOf, headOf, officeHead, registrar } from '../../petition/testing.ts'
import type { Petition } from '../../petition/state.ts'
import { canonicalJson } from '../chain.ts'
import { readHistory } from '../history.ts'
import { scopeOf } from '../journal.ts'
import { inTx } from '../open-db.ts'
import { freshNumber, onlyPetitions, region } from '../testing/office.ts'
import type { PetitionCommand } from '../testing/office.ts'
import { verify } from '../verify/verify.ts'
import { testOffice } from '../testing/test-office.ts'
import type { TestOffice } from '../testing/test-office.ts'

/**
 * Random acts on a few petitions at once, several to a transaction, some with a stale version, some refused. Whatever was
 * let through: the row is the fold of the events, and `verify` finds nothing.
 */

let office: TestOffice
beforeAll(async () => {
  office = await testOffice()
})
afterAll(() => office.drop())

const units = ['water', 'housing', 'land'] as const
const people: readonly Actor[] = [registrar, officeHead, ...units.flatMap((unit) => [handlerOf(unit), headOf(unit)])]
const names = Object.keys(acts).filter((name): name is ActName => Object.hasOwn(acts, name))
const start = plainDate('2025-03-03')

interface Choice {
  readonly which: number
  readonly name: ActName
  readonly n: number
  readonly flag: boolean
  readonly behind: number
}

const choice: fc.Arbitrary<Choice> = fc.record({
  which: fc.nat(2),
  name: fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom(...names) },
    { weight: 1, arbitrary: fc.constant('correct' as const) },
  ),
  n: fc.nat(11),
  flag: fc.boolean(),
  behind: fc.constantFrom(0, 0, 0, 1, 3),
})
const turns = fc.array(
  fc.record({
    after: fc.integer({ min: 0, max: 12 }),
    by: fc.nat(people.length - 1),
    imported: fc.constantFrom(false, false, false, true),
    choices: fc.array(choice, { minLength: 1, maxLength: 3 }),
  }),
  { minLength: 6, maxLength: 20, size: 'max' },
)

function assignmentAt({ assignments }: Petition, n: number): string {
  return assignments[n % (assignments.length || 1)]?.id ?? '1'
}

/** One input that fits every act: each takes the fields it knows. */
function inputOf(name: ActName, { n, flag }: Choice, on: string, { petition, history }: Known): object {
  const unit = units[n % units.length]
  const assignment = assignmentAt(petition, n)
  return {
    on,
    no: freshNumber(),
    form: 'letter',
    venue: 'county',
    source: '县信访局',
    people: n + 1,
    category: '农业农村',
    firstReceiver: flag ? 'office' : unit,
    demands: ['d1'],
    accusedUnits: flag ? [unit] : [],
    relation: flag ? 'repeat' : 'first',
    ...(flag && { to: '00000000-0000-4000-8000-000000000001' }),
    units: n % 2 === 0 ? [unit] : ['water', 'housing'],
    feedbackDueOn: addDays(plainDate(on), n),
    assignment,
    upheld: flag,
    days: n + 5,
    answers: [{ demand: 'd1', outcome: 'explain' }],
    paper: ['opinion', 'firstReview', 'finalReview'][n % 3],
    method: 'post',
    reviewer: name === 'requestFirstReview' ? 'county' : 'city',
    result: 'upheld',
    unit,
    ground: 'irregularHandling',
    answerDueOn: addDays(plainDate(on), n),
    id: '1',
    of: flag ? 'unit' : 'office',
    rating: 'satisfied',
    confirmedBy: 'staff-second',
    reason: 'reviewNotSought',
    changes: [{ fact: '人数', was: '3', now: '4' }],
    acts: history.slice(0, 1 + (n % (history.length || 1))),
    acceptedBy: officeHead.id,
    ...(name === 'confirmKind' && { kind: (['suggestion', 'accusation', 'appeal'] as const)[n % 3] }),
  }
}

const fields = [
  'petition',
  'reason',
  'notice',
  'proof',
  'report',
  'request',
  'opinion',
  'advice',
  'answer',
  'statement',
]
const texts = Object.fromEntries(
  [...fields, 'demand.d1', 'answer.d1', 'basis.d1'].map((field) => [field, `${field}的文字`]),
)

/** Acts that are nearly always possible: taken when drawn, and not in another's place. */
const anytime: ReadonlySet<ActName> = new Set([
  'relate',
  'confirmKind',
  'correct',
  'rate',
  'submitOpinion',
  'supervise',
  'flagUrgent',
  'reportUrgent',
  'remind',
  'escalateSupervision',
  'recommend',
  'receiveFromAbove',
  'instruct',
  'end',
])

const movesOn =
  (drawn: Choice) =>
  (name: ActName): boolean =>
    name === drawn.name || !anytime.has(name)

interface Known {
  readonly petition: Petition
  readonly history: readonly PetitionEvent[]
}

/** The act drawn; where it is refused and the draw says so, the next one that is possible, so that a case gets somewhere. */
function decided(drawn: Choice, known: Known, on: string, facts: Facts): Decision {
  const at = known.petition.version === 0 ? names.indexOf('register') : names.indexOf(drawn.name)
  const tried =
    drawn.n % 3 === 0 ? names.slice(at, at + 1) : [...names.slice(at), ...names.slice(0, at)].filter(movesOn(drawn))
  let refusal: Decision = []
  for (const name of tried) {
    const act: Act<unknown> = acts[name]
    const input = act.input.safeParse(inputOf(name, drawn, on, known))
    if (!input.success) continue
    const decision = act.decide(known.petition, input.data, facts)
    if (!isRefusal(decision)) return decision
    refusal = decision
  }
  return refusal
}

/** The petitions of one walk, as the database has acknowledged them. */
class Walk {
  readonly known = new Map<string, Known>()
  private pending = new Map<string, Known>()

  command(drawn: Choice, subject: string, on: string): PetitionCommand {
    const version = this.known.get(subject)?.petition.version ?? 0
    return {
      subject,
      texts,
      persons: [{ role: 'petitioner', name: '张某', phone: '13900001111' }],
      ...(version > drawn.behind && drawn.behind > 0 && { expectedVersion: version - drawn.behind }),
      may: () => undefined,
      decide: (petition, facts) => {
        const history = (this.pending.get(subject) ?? this.known.get(subject))?.history ?? []
        const decision = decided(drawn, { petition, history }, on, facts)
        if (isRefusal(decision)) return decision
        this.pending.set(subject, { petition: decision.reduce(evolve, petition), history: [...history, ...decision] })
        return decision
      },
    }
  }

  settle(outcome: string): void {
    if (outcome === 'done') for (const [id, now] of this.pending) this.known.set(id, now)
    this.pending = new Map()
  }
}

/**
 * What a hundred walks nearly always come across. A round that was unlucky walks again: a draw is no fault, and a kind of
 * act that five hundred walks never reach is one.
 */
const mustSee = ['done', 'refused', 'conflict', 'corrected', 'accepted', 'concluded'] as const

test('任意次序办理几件信访：现状总是行为的累计，核验没有发现', { timeout: 120_000 }, async () => {
  const seen = new Set<string>()
  const everyWalk = () =>
    fc.asyncProperty(turns, async (walk) => {
      const ids = [randomUUID(), randomUUID(), randomUUID()] as const
      const walked = new Walk()
      let today = start
      for (const { after, by, imported, choices } of walk) {
        today = addDays(today, after)
        const journal = { ...office.journal(`${today.slice(5)} 09:00`, people[by]), imported }
        const commands = choices.map((drawn) => walked.command(drawn, ids[drawn.which] ?? ids[0], today))
        const { outcome } = await office.tell(journal, ...commands)
        walked.settle(outcome)
        seen.add(outcome)
      }
      for (const [id, { petition, history }] of walked.known) {
        const recorded = await inTx(office.db, scopeOf(region), (tx) => readHistory<PetitionEvent>(tx, region, id))
        for (const { type } of recorded) seen.add(type)
        expect(canonicalJson(recorded)).toBe(canonicalJson(history))
        expect(canonicalJson(replay(id, recorded))).toBe(canonicalJson(petition))
      }
    })
  for (let rounds = 0; rounds === 0 || (rounds < 5 && !mustSee.every((one) => seen.has(one))); rounds += 1)
    await fc.assert(everyWalk(), { numRuns: 100 })
  expect((await verify(office.db, onlyPetitions)).findings).toEqual([])
  expect([...seen]).toEqual(expect.arrayContaining([...mustSee]))
})
