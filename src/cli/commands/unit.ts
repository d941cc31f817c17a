import { isPlainDate, sayDay } from '../../calendar/plain-date.ts'
import type { PlainDate } from '../../calendar/plain-date.ts'
import { closeUnits, passOnLate } from '../../store/close-unit.ts'
import type { Closed } from '../../store/close-unit.ts'
import type { Journal } from '../../store/journal.ts'
import { newId } from '../../store/new-id.ts'
import { perform } from '../../store/perform.ts'
import { addUnit, moveUnit, renameUnit, setReviewSuperior } from '../../store/unit-changes.ts'
import { readPastUnits, readSuccessions, readUnits, standing } from '../../store/units.ts'
import type { Unit } from '../../store/units.ts'
import type { Tx } from '../../store/tx.ts'
import { textOption, UsageError } from '../command.ts'
import type { Command, Invocation } from '../command.ts'
import { done, journalOf, needRegion, withHouse } from '../house.ts'

/** The register of units over time. What is entered here rewrites nothing that was recorded before. */
export const unitCommand: Command = {
  usage:
    'unit list | unit add 全称 --on 日期 [--short 简称] | unit rename 单位 --name 新全称 [--short 新简称] --on 日期 | ' +
    'unit move 单位 --under 上级 --on 日期 | unit reviewer 单位 --is 复查机关 | unit merge 单位,单位 --into 单位 --on 日期 | ' +
    'unit split 单位 --into 单位,单位 --on 日期 [--cases 编号=单位,…] [--goes-on] | ' +
    'unit close 单位 [--to 单位] [--designated] --on 日期 | unit pass 单位　（各项均可加 --document 文号）',
  options: {
    on: { type: 'string' },
    name: { type: 'string' },
    short: { type: 'string' },
    category: { type: 'string' },
    under: { type: 'string' },
    is: { type: 'string' },
    into: { type: 'string' },
    to: { type: 'string' },
    cases: { type: 'string' },
    document: { type: 'string' },
    designated: { type: 'boolean' },
    'goes-on': { type: 'boolean' },
  },
  async run(call) {
    const [name = ''] = call.words
    const change = Object.hasOwn(changes, name) ? changes[name] : undefined
    if (change === undefined) throw new UsageError(`请写明要做什么：unit ${Object.keys(changes).join('、')}`)
    return withHouse(call, async (house) => {
      const region = needRegion(house)
      const journal = journalOf(house.db, region, call.now)
      const said = done(
        await perform(
          house.db,
          region.code,
          async (tx) => change({ call, tx, journal, units: await readUnits(tx, region.code) }),
          { statementMs: 0, lockMs: 60_000 },
        ),
      )
      if (call.json) call.answer(said.answer)
      for (const line of call.json ? [] : said.lines) call.say(line)
      return 0
    })
  },
}

interface Asked {
  readonly call: Invocation
  readonly tx: Tx
  readonly journal: Journal
  readonly units: readonly Unit[]
}

interface Said {
  readonly answer: unknown
  readonly lines: readonly string[]
}

const changes: Readonly<Record<string, (asked: Asked) => Promise<Said>>> = {
  async list({ tx, journal, units }) {
    const past = await readPastUnits(tx, journal.region)
    const successions = await readSuccessions(tx, journal.region)
    return {
      answer: { units, past, successions },
      lines: units.map((unit) => lineOf(unit, units, { past, successions })),
    }
  },

  async add({ call, tx, journal }) {
    const fullName = need(call.words[1], '请写明单位全称：unit add 全称 --on 日期')
    const names = { fullName, shortName: textOption(call, 'short') ?? fullName }
    const place = { category: textOption(call, 'category') ?? '', superior: textOption(call, 'under') ?? '' }
    const unit = { id: newId(), ...names, ...place, from: dayOf(call) }
    await addUnit(tx, journal, unit)
    return { answer: unit, lines: [`${fullName}自${sayDay(unit.from)}起列入名录。`] }
  },

  async rename(asked) {
    const { call, tx, journal } = asked
    const unit = unitAt(asked)
    const fullName = need(textOption(call, 'name'), '请用 --name 写明新的全称')
    const shortName = textOption(call, 'short') ?? fullName
    await renameUnit(tx, journal, unit.id, { ...changeOf(call), fullName, shortName })
    return { answer: { id: unit.id, fullName, shortName }, lines: [`${unit.fullName}更名为${fullName}。`] }
  },

  async move(asked) {
    const { call, tx, journal } = asked
    const unit = unitAt(asked)
    const superior = need(textOption(call, 'under'), '请用 --under 写明新的上一级机关、单位')
    await moveUnit(tx, journal, unit.id, { ...changeOf(call), superior })
    return { answer: { id: unit.id, superior }, lines: [`${unit.fullName}改由${superior}领导。`] }
  },

  async reviewer(asked) {
    const { call, tx, journal, units } = asked
    const unit = unitAt(asked)
    const named = need(textOption(call, 'is'), '请用 --is 写明复查它的处理意见的上一级机关、单位')
    // One above the register has no id here and is known by its name.
    const reviewer = find(units, named)
    await setReviewSuperior(tx, journal, unit.id, reviewer?.id ?? named)
    const name = reviewer?.fullName ?? named
    return { answer: { id: unit.id, reviewer: name }, lines: [`${unit.fullName}的处理意见由${name}复查。`] }
  },

  async merge(asked) {
    const { call, tx, journal } = asked
    const from = unitsIn(asked, call.words[1], '请写明合并的单位：unit merge 单位,单位 --into 单位')
    const to = unitsIn(asked, textOption(call, 'into'), '请用 --into 写明合并成的单位')
    return closed(asked, await closeUnits(tx, journal, { from, to, cause: 'merged', ...changeOf(call) }))
  },

  async split(asked) {
    const { call, tx, journal } = asked
    const from = [unitAt(asked).id]
    const to = unitsIn(asked, textOption(call, 'into'), '请用 --into 写明分立成的单位，第一个承继没有另外写明的信访件')
    const given = textOption(call, 'cases')
    const cases = given === undefined ? {} : { cases: casesIn(asked, given) }
    const goesOn = call.options['goes-on'] === true
    return closed(
      asked,
      await closeUnits(tx, journal, { from, to, cause: 'split', goesOn, ...cases, ...changeOf(call) }),
    )
  },

  async close(asked) {
    const { call, tx, journal } = asked
    const named = textOption(call, 'to')
    const to = named === undefined ? [] : unitsIn(asked, named, '')
    const cause = call.options['designated'] === true ? 'designated' : 'dissolved'
    return closed(asked, await closeUnits(tx, journal, { from: [unitAt(asked).id], to, cause, ...changeOf(call) }))
  },

  async pass(asked) {
    const { tx, journal } = asked
    return closed(asked, { passed: await passOnLate(tx, journal, unitAt(asked).id), retired: [] })
  },
}

function closed({ units }: Asked, { passed, retired }: Closed): Said {
  const nameOf = (id: string) => units.find((unit) => unit.id === id)?.shortName ?? id
  return {
    answer: { passed, retired },
    lines: [
      ...passed.map(({ number, from, to }) => `${number}　${nameOf(from)} → ${nameOf(to)}`),
      `移交${String(passed.length)}件信访件，期限都不变；停用账号${String(retired.length)}个${retired.length === 0 ? '' : `：${retired.join('、')}`}。`,
    ],
  }
}

function lineOf(
  { id, fullName, shortName, validTo }: Unit,
  units: readonly Unit[],
  {
    past,
    successions,
  }: {
    readonly past: Awaited<ReturnType<typeof readPastUnits>>
    readonly successions: Awaited<ReturnType<typeof readSuccessions>>
  },
): string {
  const former = past.filter(({ unit }) => unit === id).map((was) => `${was.fullName}（至${sayDay(was.until)}）`)
  const heirs = successions.filter(({ from }) => from === id).map(({ to }) => find(units, to)?.shortName ?? to)
  const parts = [
    `${fullName}（${shortName}）`,
    ...(former.length === 0 ? [] : [`原：${former.join('、')}`]),
    ...(validTo === null ? [] : [`${sayDay(validTo)}撤并`]),
    ...(heirs.length === 0 ? [] : [`由${heirs.join('、')}承继`]),
  ]
  return parts.join('　')
}

/** Of two units of one name the one that still is. */
function find(units: readonly Unit[], text: string): Unit | undefined {
  const bears = ({ id, fullName, shortName, aliases }: Unit) => [id, fullName, shortName, ...aliases].includes(text)
  return standing(units).find(bears) ?? units.find(bears)
}

function unitAt({ call, units }: Asked): Unit {
  const text = need(call.words[1], '请写明是哪个单位')
  return known(find(units, text), text)
}

function unitsIn({ units }: Asked, text: string | undefined, missing: string): readonly string[] {
  const named = need(text, missing)
    .split(/[,，、]/u)
    .filter((each) => each !== '')
  return named.map((each) => known(find(units, each), each).id)
}

function casesIn({ units }: Asked, text: string): Readonly<Record<string, string>> {
  const pairs = text.split(/[,，]/u).filter((each) => each !== '')
  return Object.fromEntries(
    pairs.map((pair) => {
      const [number = '', unit = ''] = pair.split('=')
      return [number.trim(), known(find(units, unit.trim()), pair).id]
    }),
  )
}

function known(unit: Unit | undefined, text: string): Unit {
  if (unit === undefined) throw new UsageError(`「${text}」不在责任单位名录中，请核对，或先用 dengwen unit add 列入。`)
  return unit
}

function changeOf(call: Invocation): { readonly on: PlainDate; readonly document: string } {
  return { on: dayOf(call), document: textOption(call, 'document') ?? '' }
}

function dayOf(call: Invocation): PlainDate {
  const text = textOption(call, 'on')
  if (text === undefined || !isPlainDate(text)) throw new UsageError('请用 --on 写明生效日期，如 --on 2025-04-07')
  return text
}

function need(text: string | undefined, missing: string): string {
  if (text === undefined || text === '') throw new UsageError(missing)
  return text
}
