import path from 'node:path'
import { z } from 'zod'
import { exportLedger } from '../ledgers/export/export-ledger.ts'
import { petitionsAsJson } from '../ledgers/export/petitions-as-json.ts'
import { importLedger } from '../ledgers/import/import-ledger.ts'
import type { LedgerKind } from '../ledgers/ledger.ts'
import type { Actor } from '../petition/facts.ts'
import { recordSweep } from '../store/accesses.ts'
import { theOffice } from '../terms/clock.ts'
import { journalOf, lookingOf, read } from './house.ts'
import type { House } from './house.ts'
import { forbidden, ProblemError } from './problem.ts'

export const uploadLimit = 100 * 1024 * 1024

const place = { sheet: z.string(), row: z.int(), column: z.string() }
/** The same JSON the command line prints. */
export const importAnswer = z.object({
  written: z.boolean(),
  accepted: z.int(),
  unchanged: z.int(),
  updated: z.int(),
  corrections: z.array(z.object({ ...place, was: z.string(), now: z.string() })),
  rejected: z.array(z.object({ ...place, problem: z.string() })),
  gone: z.array(z.object({ sheet: z.string(), serial: z.string() })),
  setAside: z.array(z.object({ sheet: z.string(), row: z.int() })),
})
export type ImportAnswer = z.infer<typeof importAnswer>

export const importQuery = z.object({
  dryRun: z.stringbool().default(false).describe('只核对，不写入'),
  acceptCorrections: z.stringbool().default(false).describe('由登录人对改动的单元格负责'),
  fileName: z.string().max(200).optional().describe('原文件名'),
})

export const ledgerNames = {
  petitions: '信访登记台账',
  inspection: '巡视交办事项台账',
  'leader-cases': '领导包案台账',
  activities: '会议活动台账',
  units: '责任单位名录',
} as const satisfies Record<LedgerKind, string>

/** Ledgers are read in and written out by the office's own people, who see every text. */
export function mayKeepLedgers({ role, unit }: Actor): boolean {
  return unit === theOffice && (role === 'registrar' || role === 'officeHead')
}

/** A file's own name without the folders and characters it might bring along. */
export function plainFileName(name: string | undefined, kind: LedgerKind): string {
  const plain = path.basename((name ?? '').replaceAll('\\', '/')).replaceAll(/[\p{Cc}<>:"|?*]/gu, '')
  return plain === '' || plain.startsWith('.') ? `${kind}.xlsx` : [...plain].slice(0, 80).join('')
}

/**
 * Reads in a ledger on behalf of the signed-in person: the acts are those a ledger can tell of (operator), and her name
 * stands behind them. @throws {ProblemError}
 */
export async function takeInLedger(
  house: House,
  actor: Actor,
  order: {
    readonly kind: LedgerKind
    readonly path: string
    readonly dryRun: boolean
    readonly acceptCorrections: boolean
  },
): Promise<ImportAnswer> {
  if (!mayKeepLedgers(actor)) throw new ProblemError(forbidden)
  const { kind, path: file, dryRun, acceptCorrections } = order
  const result = await importLedger(house.db, journalOf(house, { ...actor, role: 'operator' }, true), {
    kind,
    path: file,
    dryRun,
    acceptedBy: acceptCorrections ? actor.id : undefined,
    random: house.random,
  })
  return importAnswer.parse(result)
}

/** Writes a ledger out in the layout it came in. @throws {ProblemError}; {StoreRefusal} when none was ever read in */
export async function writeOutLedger(house: House, actor: Actor, kind: LedgerKind, file: string): Promise<void> {
  if (!mayKeepLedgers(actor)) throw new ProblemError(forbidden)
  await read(
    house,
    async (tx) => {
      await recordSweep(tx, lookingOf(house, actor), { what: 'export', item: ledgerNames[kind], why: exportWhy })
      await exportLedger(tx, house.region.code, kind, { file, at: house.now() })
    },
    { statementMs: 120_000 },
  )
}

const exportWhy = '导出整本台账'

export function petitionsForMachines(house: House, actor: Actor) {
  if (!mayKeepLedgers(actor)) throw new ProblemError(forbidden)
  return read(
    house,
    async (tx) => {
      await recordSweep(tx, lookingOf(house, actor), { what: 'export', item: ledgerNames.petitions, why: exportWhy })
      return petitionsAsJson(tx, house.region.code)
    },
    { statementMs: 120_000 },
  )
}
