import { BarChart } from 'echarts/charts'
import { GridComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { CanvasRenderer } from 'echarts/renderers'
import { useEffect, useRef } from 'react'

// On a canvas: a drawing of elements would bring style attributes, which the page's policy lets nobody set.
use([BarChart, GridComponent, CanvasRenderer])

export interface Bar {
  readonly name: string
  readonly value: number
}

const barPx = 26
const ink = '#1a1f24'

/** Bars beside the table that says the same: a picture of the numbers, never their only place. */
export function Bars({ bars, label }: { readonly bars: readonly Bar[]; readonly label: string }) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (place.current === null) return
    const chart = init(place.current)
    chart.setOption(drawing(bars))
    const observer = new ResizeObserver(() => {
      chart.resize()
    })
    observer.observe(place.current)
    return () => {
      observer.disconnect()
      chart.dispose()
    }
  }, [bars])
  return (
    <div ref={place} className="bars" role="img" aria-label={label} style={{ height: bars.length * barPx + 12 }}></div>
  )
}

function drawing(bars: readonly Bar[]) {
  const text = { color: ink, fontSize: 13, fontFamily: 'system-ui, sans-serif' }
  return {
    animation: false,
    grid: { left: 4, right: 44, top: 2, bottom: 2, containLabel: true },
    xAxis: { type: 'value', show: false, min: 0 },
    yAxis: {
      type: 'category',
      inverse: true,
      data: bars.map(({ name }) => name),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: '#8d969f' } },
      axisLabel: { ...text, width: 108, overflow: 'truncate', interval: 0 },
    },
    series: [
      {
        type: 'bar',
        data: bars.map(({ value }) => value),
        barMaxWidth: 16,
        itemStyle: { color: '#1d4f7c' },
        label: { show: true, position: 'right', ...text },
        silent: true,
      },
    ],
  }
}
