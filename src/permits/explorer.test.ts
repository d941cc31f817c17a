import { readFile, writeFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { Act } from '../petition/act.ts'
import { names } from '../petition/testing-draws.ts'
import { actsPage } from './testing-acts-page.ts'
import { explore } from './testing-explorer.ts'
import type { Explored } from './testing-explorer.ts'
import { invariants } from './testing-invariants.ts'
import { people, themes } from './testing-themes.ts'

const target = 100_000

/**
 * Acts the themes don't come by; their own tests do. 更正 and 重新推算 come with imports and notices, 处置 decades later, 交回内容
 * out of a compartment.
 */
const offTheseRoads = [
  'handBack',
  'reportFeedback',
  'attachOriginal',
  'proposeDisposal',
  'dispose',
  'correct',
  'rereckon',
]

const page = new URL('../../docs/handbook/acts.md', import.meta.url)

describe('没有一件落空', () => {
  const reports: Explored[] = []

  test.each(Object.entries(themes))(
    '%s：每一种经过，都有人欠着下一步，也有人能办',
    (theme, { after = [], spine, depth, allTo = 3 }) => {
      const report = explore({ depth, allTo, after, spine: new Set(spine), people, atMost: 5000, check: invariants })
      const { states, expanded, tried, allowed, findings } = report
      console.info(
        `${theme}，${String(after.length + depth)}步：到过 ${String(states)} 个状态，逐一展开 ${String(expanded)} 个，试过 ${String(tried)} 次，允许 ${String(allowed)} 次`,
      )
      expect(findings.slice(0, 5)).toEqual([])
      reports.push(report)
    },
    300_000,
  )

  test('走到的状态不少于十万个，每一个行为都有人在某处办得到', () => {
    expect(reports.reduce((sum, { states }) => sum + states, 0)).toBeGreaterThanOrEqual(target)
    const reached = new Set(reports.flatMap((report) => [...report.acts]))
    expect(names.filter((name) => !reached.has(name))).toEqual(offTheseRoads)
  })

  test('办理流程图与代码走出来的一致（DENGWEN_WRITE_DOCS=1 时重写该文件）', async () => {
    const drawn = actsPage(new Set(reports.flatMap((report) => [...report.moves])))
    if (process.env['DENGWEN_WRITE_DOCS'] === '1') await writeFile(page, drawn)
    expect(await readFile(page, 'utf8')).toBe(drawn)
  })
})

describe('种下一个把义务抹掉的行为', () => {
  const forget: Act<unknown> = {
    label: '遗忘',
    article: '没有这一条',
    input: z.object({}),
    texts: {},
    open: () => undefined,
    decide: ({ duties }, _, { today }) => [
      {
        type: 'noticeWaived',
        on: today,
        assignment: '1',
        reason: { content: '', digest: '' },
        clocks: Object.keys(duties).map((duty) => ({ kind: 'waived', duty, on: today, cause: 'ended' })),
      },
    ],
  }

  test('会被找出来，并说出是怎样走到的', () => {
    const planted = { name: 'forget', act: forget }
    const { findings } = explore({
      depth: 3,
      allTo: 3,
      spine: new Set(['register']),
      people,
      atMost: 100,
      check: invariants,
      planted,
    })
    expect(findings.map(({ what }) => what)).toContain('没有人欠着下一步')
    expect(findings[0]?.path.at(-1)).toContain('forget')
  })
})
