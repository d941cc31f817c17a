import type { Actor } from '../../petition/facts.ts'
import type { Petition } from '../../petition/state.ts'
import { trusted } from '../../store/trusted-json.ts'
import type { Tx } from '../../store/tx.ts'
import { readUnits } from '../../store/units.ts'
import { visibleTo } from '../../store/visible-to.ts'
import type { Here } from './reconcile.ts'
import { toldHere } from './told.ts'

/** Every petition of the region as it stands now, in the words of 信访登记台账. */
export async function readHere(tx: Tx, region: string, viewer: Actor): Promise<readonly Here[]> {
  const seen = visibleTo(viewer, 's', 2)
  const unitNames = new Map((await readUnits(tx, region)).map((unit) => [unit.id, unit.fullName]))
  const { rows } = await tx.query<{ state: unknown; title: string | null; petitioner: string | null }>(
    `select s.state, coalesce(l.cells ->> '标题', c.text) as title,
            (select p.name from person p where p.region_code = s.region_code and p.subject_id = s.id
                and p.role = 'petitioner' order by p.id limit 1) as petitioner
       from subject s
       join event e on e.region_code = s.region_code and e.subject_id = s.id and e.seq = 1
       left join content c on c.region_code = s.region_code and c.subject_id = s.id
                          and c.id::text = e.act #>> '{texts,title,content}'
       left join ledger_row l on l.region_code = s.region_code and l.ledger = 'petitions' and l.subject_id = s.id
      where s.region_code = $1 and s.kind = 'petition' and ${seen.sql}
      order by s.opened_on, s.number`,
    [region, ...seen.values],
  )
  return rows.map(({ state, title, petitioner }) => {
    const petition = trusted<Petition>(state)
    return {
      subject: petition.id,
      no: petition.no,
      told: toldHere(petition, { title, petitioner, unitNames }),
      imported: petition.imported,
      standing: standingOf(petition),
    }
  })
}

function standingOf({ ended, splitFrom }: Petition): Here['standing'] {
  if (ended === 'struckOut') return 'struckOut'
  return splitFrom === undefined ? 'counted' : 'part'
}
