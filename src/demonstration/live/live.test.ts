import { expect, test } from 'vitest'
import { stateCouncilCalendar as calendar } from '../../calendar/calendar.ts'
import { addDays, plainDate } from '../../calendar/plain-date.ts'
import type { PlainDate } from '../../calendar/plain-date.ts'
import { blank, evolve } from '../../petition/evolve.ts'
import { isRefusal } from '../../petition/refusal.ts'
import type { Refusal } from '../../petition/refusal.ts'
import { firstHalf2025 } from '../first-half-2025.ts'
import { seededRandom } from '../random.ts'
import type { Story } from '../step.ts'
import { worldOf } from '../world.ts'
import { answered } from './answered.ts'
import { atTheOffice } from './at-the-office.ts'
import { atTheUnits } from './at-the-units.ts'

/** The first act the law or `permits` says no to, with the day it was tried on. */
function refusalIn(story: Story, today: PlainDate): (Refusal & { readonly tried: PlainDate }) | undefined {
  let petition = blank(story.subject)
  for (const { on, actor, texts, may, decide } of story.steps) {
    const refs = Object.fromEntries(Object.entries(texts).map(([field]) => [field, { content: field, digest: field }]))
    const imported = actor.role === 'operator'
    const facts = { today, calendar, actor, texts: refs, newId: () => 'x', imported }
    const refusal = may(petition) ?? decide(petition, facts)
    if (isRefusal(refusal)) return { ...refusal, tried: on }
    petition = refusal.reduce(evolve, petition)
  }
  return undefined
}

test('一年里不论哪天装入，在办的信访件没有一步违法、越权或者发生在将来', () => {
  const first = plainDate('2026-01-15')
  for (let n = 0; n < 400; n += 1) {
    const today = addDays(first, n)
    const world = worldOf(today, calendar, seededRandom(n))
    const stories = [...atTheOffice(world), ...atTheUnits(world), ...answered(world)]
    for (const story of stories) {
      expect(refusalIn(story, today), `${today} ${story.subject}`).toBeUndefined()
      expect((story.steps[0]?.on ?? '') > firstHalf2025.to, today).toBe(true)
    }
  }
}, 120_000)

test('各单位各行其是：每一步的日期不早于前一步', () => {
  const today = plainDate('2026-11-18')
  const world = worldOf(today, calendar, seededRandom(1))
  for (const { steps } of [...atTheOffice(world), ...atTheUnits(world), ...answered(world)]) {
    const days = steps.map(({ on }) => on)
    expect(days).toEqual([...days].sort())
  }
})
