import type { Block } from '../../documents/paper/paper.ts'
import { paragraph } from '../../documents/paper/say.ts'
import { tasks } from './problem-texts.ts'
import type { Finding } from './problems.ts'
import { headings } from './texts.ts'

/** 三、工作安排: one task for each problem shown, its owner and day left to a person; projects are never in the data. */
export function planSection(found: readonly Finding[]): readonly Block[] {
  return [
    { kind: 'heading', level: 2, text: headings.projects },
    ...paragraph(tasks.none()),
    { kind: 'heading', level: 2, text: headings.tasks },
    ...(found.length === 0 ? paragraph(tasks.none()) : found.flatMap(taskBlocks)),
  ]
}

function taskBlocks({ task }: Finding): readonly Block[] {
  return [{ kind: 'heading', level: 3, text: task.title }, ...paragraph(tasks.responsible(task.text))]
}
