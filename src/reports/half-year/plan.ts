import type { Block, Run } from '../../documents/paper/paper.ts'
import { enumerate, paragraph } from '../../documents/paper/say.ts'
import { day } from './days.ts'
import type { PlanItem } from './input.ts'
import { tasks } from './problem-texts.ts'
import type { Finding } from './problems.ts'
import { sayable } from './sayable.ts'
import { entries, headings } from './texts.ts'

/** 三、工作安排: one task for each problem shown, its owner and day left to a person; projects are never in the data. */
export function planSection(found: readonly Finding[], plan: readonly PlanItem[]): readonly Block[] {
  const projects = plan.filter(({ part }) => part === 'project')
  const planned = plan.filter(({ part }) => part === 'task')
  return [
    { kind: 'heading', level: 2, text: headings.projects },
    ...(projects.length === 0 ? paragraph(tasks.none()) : projects.flatMap(itemBlocks)),
    { kind: 'heading', level: 2, text: headings.tasks },
    ...planned.flatMap(itemBlocks),
    ...found.flatMap(taskBlocks),
    ...(found.length + planned.length === 0 ? paragraph(tasks.none()) : []),
  ]
}

/** An item of the plan as it was entered, each promise with its owner and day. */
function itemBlocks({ id, task, promises }: PlanItem): readonly Block[] {
  const said: Run = { text: sayable(task) ?? entries.bare, source: { kind: 'entry', id } }
  const owed = promises.map(({ owner, due }) => tasks.promise(owner, day(due)))
  return paragraph(tasks.planned(said, owed.length === 0 ? tasks.nobodyYet() : enumerate(owed)))
}

function taskBlocks({ task }: Finding): readonly Block[] {
  return [{ kind: 'heading', level: 3, text: task.title }, ...paragraph(tasks.responsible(task.text))]
}
