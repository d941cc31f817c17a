import type { Tx } from '../store/tx.ts'

const bounds = [0.005, 0.025, 0.1, 0.25, 1, 2.5, 10] as const

interface Timed {
  count: number
  seconds: number
  readonly within: number[]
}

/** Counts requests by route pattern and status class, in the text format of Prometheus; no address, id or name. */
export function makeMetrics(): {
  observe(route: string, status: number, seconds: number): void
  expose(gauges: Readonly<Record<string, number>>): string
} {
  const routes = new Map<string, Timed>()
  return {
    observe(route, status, seconds) {
      const labels = `route="${route}",status="${String(Math.floor(status / 100))}xx"`
      const timed = routes.get(labels) ?? { count: 0, seconds: 0, within: bounds.map(() => 0) }
      timed.count += 1
      timed.seconds += seconds
      bounds.forEach((bound, at) => {
        if (seconds <= bound) timed.within[at] = (timed.within[at] ?? 0) + 1
      })
      routes.set(labels, timed)
    },
    expose(gauges) {
      const lines = Object.entries(gauges).flatMap(([name, value]) => [
        `# TYPE ${name} gauge`,
        `${name} ${String(value)}`,
      ])
      const name = 'dengwen_request_duration_seconds'
      lines.push(`# TYPE ${name} histogram`)
      for (const [labels, { count, seconds, within }] of routes) {
        bounds.forEach((bound, at) =>
          lines.push(`${name}_bucket{${labels},le="${String(bound)}"} ${String(within[at])}`),
        )
        lines.push(`${name}_bucket{${labels},le="+Inf"} ${String(count)}`)
        lines.push(`${name}_sum{${labels}} ${seconds.toFixed(6)}`, `${name}_count{${labels}} ${String(count)}`)
      }
      return `${lines.join('\n')}\n`
    },
  }
}

export type Metrics = ReturnType<typeof makeMetrics>

/** Open duties whose day is past, the petitioner's own left out. */
export async function overdueCount(tx: Tx, region: string, today: string): Promise<number> {
  const { rows } = await tx.query<{ n: number }>(
    `select count(*)::int as n from duty
      where region_code = $1 and status = 'running' and act_by < $2 and due_on < $2 and owner <> 'petitioner'`,
    [region, today],
  )
  return rows[0]?.n ?? 0
}
