import type { PlainDate } from '../calendar/plain-date.ts'
import type { Tx } from './tx.ts'

/** 存根: that something about the county's own was taken in and goes to the superior organ. It says nothing of what. */
export interface Stub {
  /** Drawn, never counted. */
  readonly number: string
  /** Who took it in, by id: nobody else reads it. */
  readonly writer: string
  readonly receivedOn: PlainDate
  /** The organ it goes to, off-line. */
  readonly superior: string
  /** The day by which it must have left. */
  readonly due: PlainDate
}

export type StubStepKind = 'handedOver' | 'receipt'

/** That it left, or that its arrival was answered. */
export interface StubStep {
  readonly number: string
  readonly what: StubStepKind
  readonly on: PlainDate
  /** By which means, or what the superior organ's receipt says. */
  readonly said: string
}

/** Lays down a stub; the same number once. The transaction's reader must be its writer. */
export async function addStub(tx: Tx, region: string, stub: Stub): Promise<void> {
  await tx.query(
    `insert into stub (region_code, writer, number, received_on, superior, due) values ($1, $2, $3, $4, $5, $6)
     on conflict do nothing`,
    [region, stub.writer, stub.number, stub.receivedOn, stub.superior, stub.due],
  )
}

/** The reader's own, the earliest due first. */
export async function readStubs(tx: Tx, region: string, writer: string): Promise<readonly Stub[]> {
  const { rows } = await tx.query<Stub>(
    `select number, writer, received_on as "receivedOn", superior, due from stub
      where region_code = $1 and writer = $2 order by due, number`,
    [region, writer],
  )
  return rows
}

/** What stands of each stub now: of each kind the last that was said. */
export async function readStubSteps(tx: Tx, region: string, writer: string): Promise<readonly StubStep[]> {
  const { rows } = await tx.query<StubStep>(
    `select distinct on (number, what) number, what, on_day as "on", said from stub_step
      where region_code = $1 and writer = $2 order by number, what, ordinal desc`,
    [region, writer],
  )
  return rows
}

/** Says a step, in place of what was said before; nothing is taken away. */
export async function addStubStep(
  tx: Tx,
  region: string,
  { writer, number, what, on, said }: StubStep & Pick<Stub, 'writer'>,
): Promise<void> {
  await tx.query(
    `insert into stub_step (region_code, writer, number, what, ordinal, on_day, said)
     select $1, $2, $3, $4, coalesce(max(ordinal), 0) + 1, $5, $6 from stub_step
      where region_code = $1 and writer = $2 and number = $3 and what = $4
     on conflict do nothing`,
    [region, writer, number, what, on, said],
  )
}
