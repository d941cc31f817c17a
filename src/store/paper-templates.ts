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

export async function keepPaperTemplate(
  tx: Tx,
  region: string,
  { unit, kind, digest, fileName, uploadedAt, actor }: PaperTemplate & { readonly actor: string },
): Promise<void> {
  await tx.query(
    `insert into paper_template (region_code, unit_id, kind, digest, file_name, uploaded_at, actor)
     values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (region_code, unit_id, kind) do update set digest = excluded.digest, file_name = excluded.file_name,
       uploaded_at = excluded.uploaded_at, actor = excluded.actor`,
    [region, unit, kind, digest, fileName, uploadedAt, actor],
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
