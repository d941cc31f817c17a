import { randomInt, randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { layoutOf } from '../embedded/layout.ts'
import { readPostmaster } from '../embedded/postmaster.ts'
import { migrate } from '../migrate.ts'
import { inOwnerTx, openDb } from '../open-db.ts'
import type { Db } from '../open-db.ts'
import { inFolder, startProcess } from '../testing/data-folders.ts'
import type { StoreProcess } from '../testing/data-folders.ts'
import { actsOf } from '../testing/keep-working.ts'
import { done, freshNumber, nameOffice, officeIn, onlyPetitions, registering } from '../testing/office.ts'
import { verify } from '../verify/verify.ts'

/**
 * `kill -9` at random moments, on a data folder as an office has it, fsync and all: the program alone, the database alone,
 * both together with every process of theirs. What was answered is there, nothing is half-written, and the next start
 * needs no hand.
 */

const kills = ['program', 'database', 'everything', 'everything'] as const

async function postmasterPid(dataDir: string): Promise<number> {
  const seen = await readPostmaster(layoutOf(dataDir).cluster)
  if (seen === undefined) throw new Error('没有正在运行的数据库')
  return seen.pid
}

async function childrenOf(pid: number): Promise<readonly number[]> {
  const text = await readFile(`/proc/${String(pid)}/task/${String(pid)}/children`, 'utf8')
  return text.trim().split(' ').filter(Boolean).map(Number)
}

// A child may have followed its postmaster before its turn comes.
function strike(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch (error) {
    expect(error).toMatchObject({ code: 'ESRCH' })
  }
}

async function kill(what: (typeof kills)[number], dataDir: string, { child }: StoreProcess): Promise<void> {
  const program = child.pid
  if (program === undefined) throw new Error('程序没有启动')
  const postmaster = await postmasterPid(dataDir)
  const struck = {
    program: [program],
    database: [postmaster],
    everything: [program, postmaster, ...(await childrenOf(postmaster))],
  }
  for (const pid of struck[what]) strike(pid)
}

/** A working office, killed at a random moment; every request it had answered by then. */
async function workUntilKilled(
  what: (typeof kills)[number],
  dataDir: string,
  shared: string,
): Promise<readonly string[]> {
  const program = startProcess('work', dataDir, shared)
  await program.printed(randomInt(5, 120))
  await kill(what, dataDir, program)
  if (what === 'database') {
    // The program lives on, starts its database again, and goes on answering.
    await program.printed(program.lines.length + 40)
    await kill('everything', dataDir, program)
  }
  await program.ended
  return program.lines
}

interface Answer {
  readonly id: string
  readonly body: keyof typeof actsOf
  readonly subject: string
  readonly events: number
  readonly duties: number
}

/** Every request on record, with what there is of the petition it was about. */
function recorded(db: Db): Promise<readonly Answer[]> {
  return inOwnerTx(db, async (tx) => {
    const { rows } = await tx.query<Answer>(
      `select r.id, r.answer ->> 'body' as body, s.id as subject,
              (select count(*)::int from event e where e.subject_id = s.id) as events,
              (select count(*)::int from duty d where d.subject_id = s.id) as duties
         from request r left join subject s on s.id = (r.answer ->> 'id')::uuid`,
    )
    return rows
  })
}

async function prepare(dataDir: string, shared: string): Promise<void> {
  const db = await openDb({ dataDir })
  await migrate(db)
  await nameOffice(db)
  const office = officeIn(db)
  done(await office.tell(office.journal('03-03 09:00'), registering(shared, freshNumber())))
  await db.close()
}

test('反复强杀程序与数据库：已答复的一件不少，没有写了一半的，下次启动不用人动手', { timeout: 120_000 }, () =>
  inFolder(['data'], async (folder) => {
    const dataDir = path.join(folder, 'data')
    const shared = randomUUID()
    await prepare(dataDir, shared)
    const answered: string[] = []
    for (const what of kills) answered.push(...(await workUntilKilled(what, dataDir, shared)))

    const db = await openDb({ dataDir })
    const answers = await recorded(db)
    const kept = new Set(answers.map(({ id }) => id))
    expect(answered.length).toBeGreaterThan(100)
    expect(answered.filter((id) => !kept.has(id))).toEqual([])

    const registered = answers.filter(({ body }) => body === 'register')
    expect(registered.filter(({ events, duties }) => events !== actsOf.register || duties === 0)).toEqual([])
    const related = answers.filter(({ body }) => body === 'relate')
    const office = officeIn(db)
    expect(await office.count('event', shared)).toBe(1 + related.length * actsOf.relate)
    expect(await office.count('subject')).toBe(1 + registered.length)
    const verified = await verify(db, onlyPetitions)
    expect(verified.findings).toEqual([])
    expect(verified.events).toBe(1 + related.length * actsOf.relate + registered.length * actsOf.register)
    await db.close()
  }),
)
