import { execFileSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'

/** What day the server's own journal says it is at each instant, while the machine stands in another zone. */
function todayThere(zone: string, ...instants: readonly string[]): readonly string[] {
  const house = new URL('house.ts', import.meta.url).href
  const script = `
    import { journalOf } from ${JSON.stringify(house)}
    const at = (instant) => ({ region: { code: '' }, now: () => new Date(instant) })
    console.log(Intl.DateTimeFormat().resolvedOptions().timeZone)
    for (const instant of ${JSON.stringify(instants)}) console.log(journalOf(at(instant), undefined).today)`
  const out = execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
    env: { ...process.env, TZ: zone },
    encoding: 'utf8',
  })
  const [there, ...days] = out.trim().split('\n')
  expect(there).toBe(zone)
  return days
}

describe('服务器的今天是上海的今天', () => {
  test.each(['America/New_York', 'Asia/Shanghai', 'Pacific/Kiritimati'])(
    '机器在%s：最后一日的最后一分钟仍是最后一日，下一分钟才是次日（民法典第二百零三条第二款）',
    (zone) => {
      // 23:59:59.999 in Shanghai on 19 May 2025, when it is noon in New York; and a thousandth of a second later.
      const last = '2025-05-19T15:59:59.999Z'
      const next = '2025-05-19T16:00:00.000Z'
      expect(todayThere(zone, '2025-05-19T15:59:00.000Z', last, next)).toEqual([
        '2025-05-19',
        '2025-05-19',
        '2025-05-20',
      ])
    },
  )

  test('夏令时的地方，换时的那一夜也不差', () => {
    // New York puts its clocks forward on 9 March 2025 at 07:00Z; in Shanghai nothing happens.
    const days = todayThere(
      'America/New_York',
      '2025-03-08T15:59:59.999Z',
      '2025-03-08T16:00:00.000Z',
      '2025-03-09T16:00:00.000Z',
    )
    expect(days).toEqual(['2025-03-08', '2025-03-09', '2025-03-10'])
  })
})
