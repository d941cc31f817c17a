import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'

/** Where the dumped schema is kept: what the migrations add up to, to be read and compared. */
export const schemaFile = path.join(import.meta.dirname, '..', 'schema.sql')

/** The schema of a database as pg_dump of `binDir` writes it, without what differs from run to run. */
export async function dumpSchema(binDir: string, url: string): Promise<string> {
  const { stdout } = await promisify(execFile)(path.join(binDir, 'pg_dump'), ['--schema-only', '--no-owner', url])
  const noise = /^(--|SET |SELECT pg_catalog\.set_config|\\(un)?restrict )/
  const kept = stdout.split('\n').filter((line) => !noise.test(line))
  return `${kept
    .join('\n')
    .replaceAll(/\n{2,}/g, '\n\n')
    .trim()}\n`
}
