import type { JournalEvent } from './subject-kind.ts'
import { trusted } from './trusted-json.ts'
import type { Tx } from './tx.ts'

/** The acts of one subject, oldest first. */
export async function readHistory<E extends JournalEvent>(
  tx: Tx,
  region: string,
  subject: string,
): Promise<readonly E[]> {
  const { rows } = await tx.query<{ act: unknown }>(
    'select act from event where region_code = $1 and subject_id = $2 order by seq',
    [region, subject],
  )
  return rows.map((row) => trusted<E>(row.act))
}
