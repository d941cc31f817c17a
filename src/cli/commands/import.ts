import { importLedger } from '../../ledgers/import/import-ledger.ts'
import type { ImportResult } from '../../ledgers/import/import-ledger.ts'
import { ledgerKinds } from '../../ledgers/ledger.ts'
import type { LedgerKind } from '../../ledgers/ledger.ts'
import { readLedger } from '../../ledgers/read-ledger.ts'
import { nameRegion, unnamedRegion } from '../../store/region.ts'
import type { Region } from '../../store/region.ts'
import { textOption, UsageError } from '../command.ts'
import type { Command, ExitCode, Invocation, OpenHouse } from '../command.ts'
import { journalOf, withHouse } from '../house.ts'
import { sayFaults } from './import-faults.ts'
import { importFromUpstream } from './upstream.ts'

export const importCommand: Command = {
  usage:
    'import units|petitions|inspection|leader-cases|activities 文件.xlsx [--dry-run] [--json] [--accept-corrections 姓名]\n' +
    'import upstream 上级系统导出的信访登记台账.xlsx [--from 日期] [--to 日期] [--accept 姓名 [--only 编号,编号]] [--json]',
  options: {
    'dry-run': { type: 'boolean' },
    'accept-corrections': { type: 'string' },
    accept: { type: 'string' },
    only: { type: 'string' },
    from: { type: 'string' },
    to: { type: 'string' },
  },
  async run(call) {
    const [kind, path] = call.words
    if (kind === 'upstream' && path !== undefined) return importFromUpstream(call, path)
    if (kind !== 'upstream' && !isLedgerKind(kind)) throw new UsageError(`请写明台账种类：${ledgerKinds.join('、')}`)
    if (kind === 'upstream' || path === undefined) throw new UsageError('请写明要导入的 .xlsx 文件')
    return withHouse(call, async (house) => {
      const region = house.region ?? (kind === 'units' ? await firstRegion(call, house, path) : undefined)
      const result =
        region === undefined
          ? unitsFirst
          : await importLedger(house.db, journalOf(house.db, region, call.now), {
              kind,
              path,
              dryRun: call.options['dry-run'] === true,
              acceptedBy: textOption(call, 'accept-corrections'),
              random: Math.random,
            })
      report(call, result)
      return exitCodeOf(result, call)
    })
  },
}

/** Before anybody has said whose ledgers these are nothing is recorded: it would lie under no region. */
const unitsFirst: ImportResult = {
  written: false,
  accepted: 0,
  unchanged: 0,
  updated: 0,
  corrections: [],
  rejected: [
    {
      sheet: '',
      row: 0,
      column: '',
      problem: '还不知道是哪个地区、哪个单位的台账；请先导入责任单位名录，或先运行 dengwen init',
    },
  ],
  gone: [],
  setAside: [],
}

function isLedgerKind(text: string | undefined): text is LedgerKind {
  return ledgerKinds.some((kind) => kind === text)
}

/** Without `init` the first 责任单位名录 names the office, under a placeholder code that `init` may still change. */
async function firstRegion(call: Invocation, house: OpenHouse, path: string): Promise<Region> {
  const placeholder = { code: unnamedRegion, name: '未命名地区', office: '未命名单位' }
  const { office, faults } = await readLedger('units', path, {
    units: undefined,
    today: journalOf(house.db, { code: unnamedRegion }, call.now).today,
  })
  if (faults.length > 0 || call.options['dry-run'] === true) return placeholder
  const named = {
    ...placeholder,
    ...(office !== undefined && { office, name: office.replace(/信访(局|办公室|办)$/u, '') }),
  }
  await nameRegion(house.db, named, call.now)
  return named
}

function exitCodeOf(result: ImportResult, call: Invocation): ExitCode {
  if (result.rejected.length > 0) return 2
  const unanswered = result.corrections.length > 0 && textOption(call, 'accept-corrections') === undefined
  return unanswered ? 2 : 0
}

const shown = 50

function report(call: Invocation, result: ImportResult): void {
  const { accepted, unchanged, updated, corrections, rejected, gone, setAside, written } = result
  if (call.json) {
    call.answer({ accepted, unchanged, updated, corrections, rejected, gone, setAside })
    return
  }
  for (const { sheet, row, column, was, now } of corrections.slice(0, shown)) {
    call.say(`改 ${sheet} 第${String(row)}行 ${column}：原「${was}」，现「${now}」`)
  }
  for (const row of gone.slice(0, shown))
    call.say(`缺 ${row.sheet} 序号${row.serial}：原已登记，本次台账中没有，予以保留`)
  for (const { sheet, row } of setAside.slice(0, shown))
    call.say(`略 ${sheet} 第${String(row)}行：以前登记过，内容已移入密封仓或者已依规处置，不再读入`)
  if (rejected.length > 0) sayFaults(call, rejected)
  else if (!written && corrections.length > 0) {
    call.say('台账改动了已填的单元格，什么都没有写入；确认无误请加 --accept-corrections 姓名。')
  } else {
    const done = written ? '已写入' : '（仅核对，未写入）'
    call.say(
      `${done}：新增 ${String(accepted)}，补填 ${String(updated)}，未变 ${String(unchanged)}，更正 ${String(corrections.length)}。`,
    )
  }
}
