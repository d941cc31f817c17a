import type { Actor } from '../petition/facts.ts'
import type { PetitionEvent } from '../petition/events.ts'
import type { Petition } from '../petition/state.ts'
import { append } from '../store/append.ts'
import type { Command, Journal } from '../store/journal.ts'
import { petitionKind } from '../store/petition-kind.ts'
import type { Tx } from '../store/tx.ts'
import { theOffice } from '../terms/clock.ts'
import type { Step, Story } from './step.ts'

/** So many petitions are decided and written together. */
const batchSize = 200

/**
 * Does every act of every story through `append`, each in the name of who did it. An append has one actor: so one actor
 * after another does, in all stories that wait for him, what comes next — units before the office, which most stories
 * come back to in the end.
 *
 * @throws {Refused} when a story does what the law or `permits` refuses: nothing of the transaction stays
 */
export async function performStories(tx: Tx, journal: Journal, stories: readonly Story[]): Promise<void> {
  let waiting = stories.filter(({ steps }) => steps.length > 0)
  while (waiting.length > 0) {
    const actor = nextActor(waiting)
    const left: Story[] = []
    const turns: Command<Petition, PetitionEvent>[][] = []
    for (const story of waiting) {
      const others = story.steps.findIndex((step) => step.actor !== actor)
      const own = others < 0 ? story.steps : story.steps.slice(0, others)
      if (own.length > 0) turns.push(own.map((step) => commandOf(story.subject, step)))
      if (others >= 0) left.push({ ...story, steps: story.steps.slice(own.length) })
    }
    const acting = { ...journal, actor, imported: actor.role === 'operator' }
    for (let at = 0; at < turns.length; at += batchSize) {
      await append(tx, acting, petitionKind, turns.slice(at, at + batchSize).flat())
    }
    waiting = left
  }
}

function nextActor(waiting: readonly Story[]): Actor {
  const actors = waiting.flatMap(({ steps }) => steps.slice(0, 1).map(({ actor }) => actor))
  const actor = actors.find(({ unit }) => unit !== theOffice) ?? actors[0]
  if (actor === undefined) throw new Error('a story waits for nobody')
  return actor
}

function commandOf(subject: string, { texts, persons, may, decide }: Step): Command<Petition, PetitionEvent> {
  return { subject, texts, persons, may, decide }
}
