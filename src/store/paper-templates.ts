import type { Tx } from './tx.ts'

/** An office's own .docx for one kind of paper; the file lies in the data folder under its digest. */
export interface PaperTemplate {
  readonly unit: string
  readonly kind: string
  readonly digest: string
  readonly fileName: string
  readonly uploadedAt: Date
}

const columns = 'unit_id as unit, kind, digest, file_name as "fileName", uploaded_at as "uploadedAt"'

export async function findPaperTemplate(
  tx: Tx,
  region: string,
  { unit, kind }: Pick<PaperTemplate, 'unit' | 'kind'>,
): Promise<PaperTemplate | undefined> {
  const { rows } = await tx.query<PaperTemplate>(
    `select ${columns} from paper_template where region_code = $1 and unit_id = $2 and kind = $3`,
    [region, unit, kind],
  )
  return rows[0]
}

export async function readPaperTemplates(tx: Tx, region: string, unit: string): Promise<readonly PaperTemplate[]> {
  const { rows } = await tx.query<PaperTemplate>(
    `select ${columns} from paper_template where region_code = $1 and unit_id = $2 order by kind`,
    [region, unit],
  )
  return rows
}

/** Lays a template beside the one in use: somebody else has to adopt it. A later proposal takes its place. */
export async function proposePaperTemplate(
  tx: Tx,
  region: string,
  { unit, kind, digest, fileName, uploadedAt, actor }: PaperTemplate & { readonly actor: string },
): Promise<void> {
  await tx.query(
    `insert into paper_template_proposal (region_code, unit_id, kind, digest, file_name, uploaded_at, actor)
     values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (region_code, unit_id, kind) do update set digest = excluded.digest, file_name = excluded.file_name,
       uploaded_at = excluded.uploaded_at, actor = excluded.actor`,
    [region, unit, kind, digest, fileName, uploadedAt, actor],
  )
}

/** What waits to be adopted, and who proposed it. */
export async function readTemplateProposals(
  tx: Tx,
  region: string,
  unit: string,
): Promise<readonly (PaperTemplate & { readonly actor: string })[]> {
  const { rows } = await tx.query<PaperTemplate & { readonly actor: string }>(
    `select ${columns}, actor from paper_template_proposal where region_code = $1 and unit_id = $2 order by kind for update`,
    [region, unit],
  )
  return rows
}

/** Puts the proposed template in use. */
export async function adoptPaperTemplate(
  tx: Tx,
  region: string,
  { unit, kind }: Pick<PaperTemplate, 'unit' | 'kind'>,
): Promise<void> {
  await tx.query(
    `with proposed as (
       delete from paper_template_proposal where region_code = $1 and unit_id = $2 and kind = $3
       returning region_code, unit_id, kind, digest, file_name, uploaded_at, actor)
     insert into paper_template (region_code, unit_id, kind, digest, file_name, uploaded_at, actor)
     select region_code, unit_id, kind, digest, file_name, uploaded_at, actor from proposed
     on conflict (region_code, unit_id, kind) do update set digest = excluded.digest, file_name = excluded.file_name,
       uploaded_at = excluded.uploaded_at, actor = excluded.actor`,
    [region, unit, kind],
  )
}

/** From now on our own layout is used again. Returns whether there was a template. */
export async function dropPaperTemplate(
  tx: Tx,
  region: string,
  { unit, kind }: Pick<PaperTemplate, 'unit' | 'kind'>,
): Promise<boolean> {
  const { rowCount } = await tx.query(
    'delete from paper_template where region_code = $1 and unit_id = $2 and kind = $3',
    [region, unit, kind],
  )
  return rowCount === 1
}
