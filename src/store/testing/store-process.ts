// A process of its own for the tests of the embedded server: `node store-process.ts open|load|work DATA_DIR [PETITION]`.
import { randomUUID } from 'node:crypto'
import { everywhere, inTx, openDb, type Db } from '../open-db.ts'

const writers = 4

const [, , verb, dataDir, shared = ''] = process.argv
if (dataDir === undefined) throw new Error('usage: store-process.ts open|load|work DATA_DIR')
const db = await openDb({ dataDir })
if (verb === 'load') await load(db)
else if (verb === 'work') await work(db, shared)
else await identify(db)
await db.close()

/** Prints which cluster this is. */
async function identify({ owner }: Db): Promise<void> {
  const { rows } = await owner.query<{ id: string }>('select system_identifier::text as id from pg_control_system()')
  console.log(rows[0]?.id)
}

/** Writes until killed, and prints the id of every row whose commit was acknowledged. */
async function load(opened: Db): Promise<void> {
  await opened.owner.query('create table if not exists note (id uuid primary key)')
  await opened.owner.query('grant select, insert on note to dengwen_app')
  const write = async (): Promise<never> => {
    for (;;) {
      const id = randomUUID()
      await inTx(opened, everywhere, (tx) => tx.query('insert into note values ($1) on conflict do nothing', [id]))
      console.log(id)
    }
  }
  await Promise.all(Array.from({ length: writers }, write))
}

/** Keeps the petitions of an office until killed, and prints the id of every request whose answer came back. */
async function work(opened: Db, shared: string): Promise<void> {
  const { keepWorking } = await import('./keep-working.ts')
  await Promise.all(
    Array.from({ length: writers }, () => keepWorking(opened, shared, (request) => console.log(request))),
  )
}
