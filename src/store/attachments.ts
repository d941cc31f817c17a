import type { Tx } from './tx.ts'

/** From now on these files are held for the petition. In the transaction of the acts that name them. */
export async function holdAttachments(
  tx: Tx,
  region: string,
  subject: string,
  { digests, now }: { readonly digests: readonly string[]; readonly now: Date },
): Promise<void> {
  await tx.query(
    `insert into attachment (region_code, subject_id, digest, recorded_at)
     select $1, $2, digest, $4 from unnest($3::text[]) as given(digest)`,
    [region, subject, digests, now],
  )
}

/** The digests of the files still held for a petition; what was disposed of is not among them. */
export async function heldAttachments(tx: Tx, region: string, subject: string): Promise<ReadonlySet<string>> {
  const { rows } = await tx.query<{ digest: string }>(
    'select digest from attachment where region_code = $1 and subject_id = $2',
    [region, subject],
  )
  return new Set(rows.map(({ digest }) => digest))
}
