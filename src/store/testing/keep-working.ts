import { randomUUID } from 'node:crypto'
import { acts } from '../../petition/actions/index.ts'
import { append } from '../append.ts'
import { once } from '../once.ts'
import type { Db } from '../open-db.ts'
import { perform } from '../perform.ts'
import { petitionKind } from '../petition-kind.ts'
import { doing, done, freshNumber, officeIn, region, registering } from './office.ts'
import type { PetitionCommand } from './office.ts'

/** How many acts a request does: a new petition is registered and transferred, the one all writers share is related. */
export const actsOf = { register: 2, relate: 1 } as const

/** Answers requests of an office without end: `acknowledge` gets the id of each whose answer came back. */
export async function keepWorking(db: Db, shared: string, acknowledge: (request: string) => void): Promise<never> {
  const office = officeIn(db)
  const journal = office.journal('03-05 09:00')
  const answer = async (body: keyof typeof actsOf, commands: readonly PetitionCommand[]): Promise<void> => {
    const id = randomUUID()
    const work = await perform(db, region, (tx) =>
      once(tx, journal, { id, body }, async () => {
        const after = await append(tx, journal, petitionKind, commands)
        return { body, id: after[0]?.id, version: after[0]?.version }
      }),
    )
    done(work)
    acknowledge(id)
  }
  for (;;) {
    const id = randomUUID()
    const transfer = doing(id, acts.transfer, { on: '2025-03-05', units: ['water'] })
    await answer('register', [registering(id, freshNumber()), transfer])
    await answer('relate', [doing(shared, acts.relate, { on: '2025-03-05', relation: 'repeat', to: id })])
  }
}
