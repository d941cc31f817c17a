import type { PlainDate } from '../calendar/plain-date.ts'
import type { Tx } from './tx.ts'

/** A report that was issued, as it then stood. `sheet` is whatever figures are kept as; who reads it knows its shape. */
export interface IssuedReport {
  readonly id: string
  readonly kind: 'half-year' | 'annual' | 'bulletin'
  readonly from: PlainDate
  readonly to: PlainDate
  readonly units: 'then' | 'now'
  /** How the instant it was made at is said in it; what was recorded before `knownBefore` was known. */
  readonly asOf: string
  readonly knownBefore: Date
  readonly sheet: unknown
  readonly fileName: string
  /** SHA-256 of the file, hex. */
  readonly fileDigest: string
  readonly issuedOn: PlainDate
  /** 签发人, by name. */
  readonly issuedBy: string
}

export async function keepIssuedReport(
  tx: Tx,
  region: string,
  report: IssuedReport,
  by: { readonly actor: string; readonly now: Date },
): Promise<void> {
  const { id, kind, from, to, units, asOf, knownBefore, sheet, fileName, fileDigest, issuedOn, issuedBy } = report
  await tx.query(
    `insert into issued_report (region_code, id, kind, from_on, to_on, units, as_of, known_before, sheet, file_name,
                                file_digest, issued_on, issued_by, recorded_at, actor)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
    [
      ...[region, id, kind, from, to, units, asOf, knownBefore, JSON.stringify(sheet), fileName],
      ...[fileDigest, issuedOn, issuedBy, by.now, by.actor],
    ],
  )
}

/** Every report ever issued, the newest period first. */
export async function readIssuedReports(tx: Tx, region: string): Promise<readonly IssuedReport[]> {
  const { rows } = await tx.query<IssuedReport>(
    `select id, kind, from_on as "from", to_on as "to", units, as_of as "asOf", known_before as "knownBefore", sheet,
            file_name as "fileName", file_digest as "fileDigest", issued_on as "issuedOn", issued_by as "issuedBy"
       from issued_report where region_code = $1 order by to_on desc, recorded_at desc`,
    [region],
  )
  return rows
}

/**
 * The end of the newest period reported on before one that begins on `from`; a period that ends on or after it overlaps.
 * Bulletins come every month beside the reports and follow none of them.
 */
export async function lastReportedDay(
  tx: Tx,
  region: string,
  { from, knownBefore }: { readonly from: PlainDate; readonly knownBefore: Date },
): Promise<PlainDate | undefined> {
  const { rows } = await tx.query<{ to: PlainDate | null }>(
    `select max(to_on) as "to" from issued_report
      where region_code = $1 and from_on < $2 and recorded_at < $3 and kind <> 'bulletin'`,
    [region, from, knownBefore],
  )
  return rows[0]?.to ?? undefined
}
