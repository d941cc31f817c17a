import pg from 'pg'
import { clientConfig, type PoolTarget } from '../driver.ts'

let opened = 0

/** A name for the connections of one open database, so that they can be told from everyone else's. */
export function applicationName(): string {
  opened += 1
  return `dengwen-${process.pid}-${opened}`
}

/** One connection held for as long as a database is open: it shows others that the server is in use. */
export interface Presence {
  /** Does the server still answer on it? */
  answers(): Promise<boolean>
  /** Connections of other processes, psql included; 0 when the server no longer answers. */
  others(): Promise<number>
  end(): Promise<void>
}

/** Connects as `target`, which must be the superuser to see all other connections. */
export async function attend(target: PoolTarget, name: string): Promise<Presence> {
  const client = new pg.Client(clientConfig(target, name))
  client.on('error', () => undefined)
  await client.connect()
  const count = async (): Promise<number> => {
    const { rows } = await client.query<{ others: number }>(
      `select count(*) as others from pg_stat_activity
        where backend_type = 'client backend' and application_name <> $1`,
      [name],
    )
    return rows[0]?.others ?? 0
  }
  return {
    answers: () =>
      count().then(
        () => true,
        () => false,
      ),
    others: () => count().catch(() => 0),
    end: () => client.end().catch(() => undefined),
  }
}
