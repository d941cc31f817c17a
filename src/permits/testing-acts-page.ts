import type { Act } from '../petition/act.ts'
import { acts } from '../petition/actions/index.ts'
import { stages } from '../petition/words.ts'
import { actNames } from './available-actions.ts'

/** The handbook's page of stages and acts, drawn from what the explorer saw happen; tests only. */

/** 「dispatched accept accepted」 as the explorer notes it; nothing in front for a petition not yet registered. */
interface Move {
  readonly from: string
  readonly act: string
  readonly to: string
}

/** @param moves from stage, act, to stage, blank-separated */
export function actsPage(moves: ReadonlySet<string>): string {
  const seen = [...moves].map(read)
  const changing = seen.filter(({ from, to }) => from !== to)
  return [
    '# 一件信访怎样走',
    '',
    '本页由测试根据代码走出来的结果写成（`src/permits/explorer.test.ts`），不手工修改。',
    '',
    '## 阶段与行为',
    '',
    '```mermaid',
    'stateDiagram-v2',
    ...Object.entries(stages).map(([stage, words]) => `  state "${words}" as ${stage}`),
    ...grouped(changing).map(([from, to, labels]) => `  ${from || '[*]'} --> ${to}: ${labels.join('、')}`),
    '  ended --> [*]',
    '```',
    '',
    '## 每个阶段能办什么',
    '',
    ...Object.entries(stages).flatMap(([stage, words]) => [`- **${words}**：${staying(seen, stage).join('、')}`]),
    '',
    '## 全部行为',
    '',
    '| 行为 | 依据 |',
    '| --- | --- |',
    ...actNames.map((name) => `| ${labelOf(name)} | ${acts[name].article} |`),
    '',
  ].join('\n')
}

function read(move: string): Move {
  const [from = '', act = '', to = ''] = move.split(' ')
  return { from, act, to }
}

function grouped(moves: readonly Move[]): readonly (readonly [string, string, readonly string[]])[] {
  const ways = new Map<string, Set<string>>()
  for (const { from, act, to } of moves) {
    const way = ways.get(`${from} ${to}`) ?? new Set()
    ways.set(`${from} ${to}`, way.add(act))
  }
  return [...ways]
    .sort(([a], [b]) => a.localeCompare(b, 'en'))
    .map(([way, names]) => {
      const [from = '', to = ''] = way.split(' ')
      return [from, to, inOrder(names).map(labelOf)]
    })
}

function staying(moves: readonly Move[], stage: string): readonly string[] {
  return inOrder(new Set(moves.filter(({ from }) => from === stage).map(({ act }) => act))).map(labelOf)
}

function inOrder(names: ReadonlySet<string>): readonly string[] {
  return actNames.filter((name) => names.has(name))
}

function labelOf(name: string): string {
  const found: Act<unknown> | undefined = Object.entries(acts).find(([each]) => each === name)?.[1]
  return found?.label ?? name
}
