import type { Tx } from './tx.ts'

/** One series of numbers: whose, of what papers, in which year. */
export interface PaperSeries {
  readonly organ: string
  readonly series: string
  readonly year: number
}

/**
 * Takes the next number of a series. Its row stays locked until the transaction ends: a signing that is refused gives the
 * number back, and the next one gets it, so that the series has no gap.
 */
export async function takePaperNumber(tx: Tx, region: string, { organ, series, year }: PaperSeries): Promise<number> {
  const { rows } = await tx.query<{ last: number }>(
    `insert into paper_series (region_code, organ, series, year, last) values ($1, $2, $3, $4, 1)
     on conflict (region_code, organ, series, year) do update set last = paper_series.last + 1
     returning last`,
    [region, organ, series, year],
  )
  return rows[0]?.last ?? 1
}

/** A series in which the journal does not hold every number up to the last, each once. */
export interface BrokenSeries extends PaperSeries {
  readonly last: number
  readonly signed: number
}

/** Series whose numbers the journal does not bear out: none, unless somebody wrote past the house. */
export async function findBrokenSeries(tx: Tx, region: string): Promise<readonly BrokenSeries[]> {
  const { rows } = await tx.query<BrokenSeries>(
    `with taken as (
       select act->'number'->>'organ' as organ, act->'number'->>'series' as series,
              (act->'number'->>'year')::int as year, (act->'number'->>'n')::int as n
         from event where region_code = $1 and type = 'paperSigned' and act->'number' is not null),
     counted as (
       select organ, series, year, count(distinct n)::int as signed, count(*)::int as all, max(n)::int as last
         from taken group by organ, series, year)
     select coalesce(c.organ, s.organ) as organ, coalesce(c.series, s.series) as series,
            coalesce(c.year, s.year) as year, coalesce(s.last, c.last) as last, coalesce(c.signed, 0) as signed
       from counted c
       full join (select * from paper_series where region_code = $1) s
         on s.organ = c.organ and s.series = c.series and s.year = c.year
      where c.signed is distinct from s.last or c.all is distinct from c.signed or c.last is distinct from s.last`,
    [region],
  )
  return rows
}

/** An organ's own 机关代字; undefined where it has entered none. */
export async function findOrganMark(tx: Tx, region: string, unit: string): Promise<string | undefined> {
  const { rows } = await tx.query<{ mark: string }>(
    'select mark from organ_mark where region_code = $1 and unit_id = $2',
    [region, unit],
  )
  return rows[0]?.mark
}

/** Papers signed before keep the mark they were numbered with. */
export async function setOrganMark(tx: Tx, region: string, unit: string, mark: string): Promise<void> {
  await tx.query(
    `insert into organ_mark (region_code, unit_id, mark) values ($1, $2, $3)
     on conflict (region_code, unit_id) do update set mark = excluded.mark`,
    [region, unit, mark],
  )
}
