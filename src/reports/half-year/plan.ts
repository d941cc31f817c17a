import { planAnswers } from '../../registers/plans/plan.ts'
import type { Block, Run } from '../../documents/paper/paper.ts'
import { enumerate, paragraph } from '../../documents/paper/say.ts'
import { day } from './days.ts'
import type { PlanItem } from './input.ts'
import { tasks } from './problem-texts.ts'
import type { Finding } from './problems.ts'
import { sayable } from './sayable.ts'
import { entries, headings } from './texts.ts'

/**
 * 三、工作安排: what was entered as the plan, each problem shown with the items that answer it; where none does, owner and day
 * are left to a person.
 */
export function planSection(found: readonly Finding[], plan: readonly PlanItem[]): readonly Block[] {
  const projects = plan.filter(({ part }) => part === 'project')
  const shown = new Set<string>(found.map(({ answer }) => answer))
  const others = plan.filter(({ part, answers }) => part === 'task' && !shown.has(answers ?? ''))
  return [
    { kind: 'heading', level: 2, text: headings.projects },
    ...(projects.length > 0
      ? projects.flatMap(itemBlocks)
      : paragraph(plan.length > 0 ? tasks.noProject() : tasks.none())),
    { kind: 'heading', level: 2, text: headings.tasks },
    ...others.flatMap(itemBlocks),
    ...found.flatMap((finding) => taskBlocks(finding, plan)),
    ...(found.length + others.length === 0 ? paragraph(tasks.none()) : []),
  ]
}

/** An item of the plan as it was entered, each promise with its owner and day. */
function itemBlocks({ id, task, promises }: PlanItem): readonly Block[] {
  const said: Run = { text: sayable(task) ?? entries.bare, source: { kind: 'entry', id } }
  const owed = promises.map(({ owner, due }) => tasks.promise(owner, day(due)))
  return paragraph(tasks.planned(said, owed.length === 0 ? tasks.nobodyYet() : enumerate(owed)))
}

function taskBlocks({ answer, task }: Finding, plan: readonly PlanItem[]): readonly Block[] {
  const own = plan.filter(({ part, answers }) => part === 'task' && answers === answer)
  return [
    { kind: 'heading', level: 3, text: planAnswers[answer] },
    ...(own.length === 0 ? paragraph(tasks.responsible(task)) : [...paragraph(task), ...own.flatMap(itemBlocks)]),
  ]
}
