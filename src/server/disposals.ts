import { z } from 'zod'
import { shanghaiDayOf } from '../calendar/plain-date.ts'
import { shortestKept } from '../petition/disposal.ts'
import type { Actor } from '../petition/facts.ts'
import type { Petition } from '../petition/state.ts'
import { trusted } from '../store/trusted-json.ts'
import { visibleTo } from '../store/visible-to.ts'
import { readAs } from './house.ts'
import type { House } from './house.ts'
import { lookupsOf } from './lookups.ts'
import { forbidden, ProblemError } from './problem.ts'

export const disposalList = z.array(
  z.object({
    id: z.string(),
    no: z.string(),
    registeredOn: z.string(),
    archivedOn: z.string(),
    proposedBy: z.string(),
  }),
)
export type DisposalList = z.infer<typeof disposalList>

const readers: ReadonlySet<Actor['role']> = new Set(['officeHead', 'auditor'])
const most = 200

/**
 * 处置 that waits for its second person. Nothing younger than the shortest term of keeping is looked at, so that an office
 * in its first years asks about nothing. @throws {ProblemError} 403
 */
export function listDisposals(house: House, actor: Actor): Promise<DisposalList> {
  if (!readers.has(actor.role)) throw new ProblemError(forbidden)
  const today = shanghaiDayOf(house.now())
  const latest = `${String(Number(today.slice(0, 4)) - shortestKept)}-01-01`
  return readAs(house, actor, async (tx) => {
    const { staffName } = await lookupsOf(house, actor, tx)
    const seen = visibleTo(actor, 's', 4)
    const { rows } = await tx.query<{ state: unknown }>(
      `select s.state from subject s
        where s.region_code = $1 and s.kind = 'petition' and s.stage = 'ended' and s.opened_on < $2
          and s.state ->> 'disposalProposedBy' is not null and s.state ->> 'disposedOn' is null and ${seen.sql}
        order by s.opened_on, s.id limit $3`,
      [house.region.code, latest, most, ...seen.values],
    )
    return rows.map(({ state }) => {
      const { id, no, registeredOn, archivedOn = '', disposalProposedBy = '' } = trusted<Petition>(state)
      return { id, no, registeredOn, archivedOn, proposedBy: staffName(disposalProposedBy) }
    })
  })
}
