import type { Random } from '../../demonstration/random.ts'
import type { Published, Schema } from './testing-schema.ts'

/** Support for tests: values drawn from schemas, sound or spoilt; no other file may import it. */

/** What a sound value can name: ids there are. */
export interface Pool {
  readonly petitions: readonly string[]
  readonly numbers: readonly string[]
  readonly codes: readonly string[]
  readonly units: readonly string[]
  readonly staff: readonly string[]
  /** Receipts of what was reported to the compartment. */
  readonly reports: readonly string[]
  readonly today: string
}

export interface Drawing {
  readonly random: Random
  readonly published: Published
  readonly pool: Pool
}

/** A new one each time; and a version nobody has seen would only be overtaken. */
const notDrawn: ReadonlySet<string> = new Set(['requestId', 'expectedVersion'])

const texts = ['请依法办理', '灌渠断水三个月', '虒亭镇𠮷某反映的情况', 'x', '情况属实，已经告知']

/** A value the schema lets through, as far as a schema can say; `name` is the property it is drawn for. */
export function sound(drawing: Drawing, given: Schema, name = '', depth = 0): unknown {
  const { random, published } = drawing
  const schema = published.resolve(given)
  if (schema.const !== undefined) return schema.const
  if (schema.enum !== undefined && schema.enum.length > 0) return random.pick(schema.enum)
  const choices = schema.anyOf ?? schema.oneOf
  if (choices !== undefined && choices.length > 0) return sound(drawing, random.pick(choices), name, depth)
  if (schema.allOf !== undefined) {
    const parts = schema.allOf.map((part) => sound(drawing, part, name, depth))
    return Object.assign({}, ...parts)
  }
  if (schema['x-control'] !== undefined) return controlled(drawing, schema['x-control'])
  return byType(drawing, schema, name, depth)
}

function byType(drawing: Drawing, schema: Schema, name: string, depth: number): unknown {
  const { random } = drawing
  switch (schema.type ?? 'string') {
    case 'object':
      return soundObject(drawing, schema, depth)
    case 'array': {
      const length = Math.max(schema.minItems ?? 0, random.whole(0, 2))
      return Array.from({ length }, () => sound(drawing, schema.items ?? {}, name, depth + 1))
    }
    case 'boolean':
      return random.next() < 0.5
    case 'integer':
    case 'number':
      return Math.max(schema.minimum ?? 0, random.whole(1, 30))
    case 'null':
      return null
    default:
      return soundText(drawing, schema, name)
  }
}

function soundObject(drawing: Drawing, schema: Schema, depth: number): object {
  const { random, published } = drawing
  const required = new Set(schema.required)
  const entries = Object.entries(schema.properties ?? {})
    .filter(([name]) => !notDrawn.has(name) && (required.has(name) || random.next() < (depth > 2 ? 0.2 : 0.6)))
    .map(([name, each]) => [name, sound(drawing, each, name, depth + 1)] as const)
  const rest = schema.additionalProperties
  if (typeof rest !== 'object' || entries.length > 0) return Object.fromEntries(entries)
  const part = /\^\((\w+)/.exec(published.resolve(schema.propertyNames ?? {}).pattern ?? '')?.[1]
  const keys = part === undefined ? ['a'] : ['1', '2'].map((demand) => `${part}.${demand}`)
  return Object.fromEntries(keys.map((key) => [key, sound(drawing, rest, key, depth + 1)]))
}

function soundText({ random, pool }: Drawing, { pattern, minLength = 0 }: Schema, name: string): string {
  if (/^(on|from|to|day)$|On$|By$/.test(name)) return dayNear(random, pool.today)
  if (name === 'no') return random.pick(pool.numbers)
  if (name === 'code') return random.pick(pool.codes)
  if (name === 'requestId') return random.uuid()
  if (pattern?.includes('0-9a-f') === true) return random.uuid().replaceAll('-', '').repeat(2)
  return random.pick(texts).padEnd(minLength, '某')
}

function dayNear(random: Random, today: string): string {
  const day = new Date(`${today}T00:00:00Z`)
  // Mostly today: an act on another day is refused by its predecessors.
  if (random.next() < 0.3) day.setUTCDate(day.getUTCDate() + random.whole(-20, 40))
  return day.toISOString().slice(0, 10)
}

function controlled({ random, pool }: Drawing, control: string): unknown {
  switch (control) {
    case 'day':
      return dayNear(random, pool.today)
    case 'leadAndAssisting':
      return random.next() < 0.7 ? ['water'] : random.shuffled(pool.units).slice(0, 2)
    case 'unit':
    case 'reviewer':
      return random.pick(pool.units)
    case 'staff':
    case 'officer':
      return random.pick(pool.staff)
    case 'petitionNumber':
      return random.pick(pool.petitions)
    default:
      return random.pick(['1', '2'])
  }
}

const long = '长'.repeat(30_000)
const spoilers: readonly ((random: Random) => unknown)[] = [
  () => null,
  () => '',
  () => ' \u0000 ',
  () => '\ud800',
  () => '\u202e倒过来\u2066\ufeff',
  () => '👨‍👩‍👧‍👦'.repeat(50),
  () => "'; drop table event; --",
  () => "' or ''='",
  () => '{{constructor.constructor("return process")()}}',
  () => '../../../../etc/passwd',
  () => '<img src=x onerror=alert(1)>',
  () => long,
  () => -1,
  () => 2 ** 53,
  () => 1e308,
  () => 0.5,
  () => true,
  () => '2025-02-30',
  () => '9999-12-31',
  () => '0000-00-00',
  () => [],
  () => ({}),
  () => ({ __proto__x: 1, constructor: { prototype: { polluted: true } } }),
  () => Object.defineProperty({}, '__proto__', { value: { polluted: true }, enumerable: true }),
  (random) => nested(random.whole(5, 60)),
  () => Array.from({ length: 5000 }, () => 'x'),
]

function nested(depth: number): unknown {
  let value: unknown = 'deep'
  for (let at = 0; at < depth; at += 1) value = at % 2 === 0 ? [value] : { a: value }
  return value
}

export function spoiler(random: Random): unknown {
  return random.pick(spoilers)(random)
}

/** The same value with one part of it spoilt: replaced, taken away, or something put beside it. */
export function spoilt(random: Random, value: unknown): unknown {
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value
    if (items.length === 0 || random.next() < 0.2) return spoiler(random)
    const at = random.whole(0, items.length - 1)
    return items.map((item, index) => (index === at ? spoilt(random, item) : item))
  }
  if (typeof value !== 'object' || value === null || random.next() < 0.1) return spoiler(random)
  const entries = Object.entries(value)
  const luck = random.next()
  if (entries.length === 0 || luck < 0.15)
    return { ...value, [random.pick(['extra', 'role', '登', 'id'])]: spoiler(random) }
  const [name] = random.pick(entries)
  if (luck < 0.3) return Object.fromEntries(entries.filter(([each]) => each !== name))
  return Object.fromEntries(
    entries.map(([each, item]: [string, unknown]) => [each, each === name ? spoilt(random, item) : item]),
  )
}
