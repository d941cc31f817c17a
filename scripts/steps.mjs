// The checks, in the order in which `npm test` runs them. Each is one line of a table: what it is called, what it runs.
import { existsSync, globSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { findBrowser } from './browser.mjs'
import { providePostgresql15 } from './debian.mjs'
import { root, runProgram } from './run-program.mjs'
import { NOTHING, addUp, tallyOfLines, tallyOfVitest, tallyOne } from './tally.mjs'

/**
 * @typedef {import('./tally.mjs').Tally} Tally
 * @typedef {{ tally: Tally, note?: string }} Outcome note: why a step has nothing to count
 * @typedef {{ name: string, title: string, speed: 'reading' | 'fast' | 'slow' | 'asked', run: () => Promise<Outcome> }} Step
 *   reading: only reads the source, on one core; fast: needs no database or browser; asked: runs only when named
 */

const NONE_YET = { tally: NOTHING, note: '尚无测试 none yet' }

/** @param {string} name @param {string[]} args @returns {() => Promise<Outcome>} one check by one of the project's tools */
const tool = (name, args) => async () => {
  const { ok } = await runProgram(path.join(root, 'node_modules', '.bin', name), args)
  return { tally: tallyOne(ok) }
}

/** What runs in the browser knows other things of its machine than what runs on ours: two programs. */
const types = async () => {
  const ours = await tool('tsc', ['--noEmit'])()
  const desk = await tool('tsc', ['--noEmit', '-p', 'src/desk/app'])()
  return { tally: addUp([ours.tally, desk.tally]) }
}

/** @param {string[]} folders */
const present = (folders) => folders.filter((folder) => existsSync(path.join(root, folder)))

/** @param {string} project @param {Record<string, string>} [env] @param {readonly string[]} [only] @returns {Promise<Outcome>} */
const runVitest = async (project, env = {}, only = []) => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'dengwen-check-'))
  const file = path.join(folder, 'report.json')
  const vitest = path.join(root, 'node_modules', '.bin', 'vitest')
  const args = [
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
    ...only,
  ]
  const { ok } = await runProgram(vitest, args, { env, show: 'always' })
  const tally = tallyOfVitest(existsSync(file) ? readFileSync(file, 'utf8') : undefined, ok)
  rmSync(folder, { recursive: true })
  return { tally }
}

/** @param {string} pattern */
const hasFiles = (pattern) => globSync(pattern, { cwd: root }).length > 0

const database = async () => (hasFiles('src/**/*.db.test.ts') ? runVitest('db') : NONE_YET)

/** The rooms that hold SQL. The doors before them ask these, and are tried on the PostgreSQL we bring. */
const ROOMS_WITH_SQL = ['store', 'statistics', 'registers', 'ledgers', 'reports'].map((room) => `src/${room}/`)

const databaseOn15 = async () => {
  if (!hasFiles('src/**/*.db.test.ts')) return NONE_YET
  const folder = providePostgresql15()
  if (folder) return runVitest('db', { DENGWEN_TEST_PG_BIN: folder }, [...ROOMS_WITH_SQL, 'bench/'])
  return {
    tally: { ...NOTHING, skipped: 1 },
    note: '未能得到 Debian 的 PostgreSQL 15，略过。Skipped: PostgreSQL 15 is not here and could not be installed.',
  }
}

const browser = async () => {
  if (!hasFiles('e2e/**/*.e2e.ts')) return NONE_YET
  const found = findBrowser()
  return runVitest('browser', found ? { DENGWEN_BROWSER: found } : {})
}

const ACCEPTANCE = path.resolve(root, '../shared/acceptance/main-job.mjs')
const LEDGERS = path.resolve(root, '../shared/ledgers')

/** The acceptance program and the ledgers it is tried on live beside the project, not in it; a plain clone has none. */
const acceptance = async () => {
  if (!existsSync(ACCEPTANCE)) return { tally: NOTHING, note: '此处没有验收程序 not present here' }
  const tallies = readdirSync(LEDGERS).map(async (ledgers) => {
    const args = [ACCEPTANCE, path.join(LEDGERS, ledgers)]
    const { ok, output } = await runProgram(process.execPath, args, { show: 'at the end' })
    return tallyOfLines(output, ok)
  })
  return { tally: addUp(await Promise.all(tallies)) }
}

const wallArguments = [
  '--config',
  '.dependency-cruiser.cjs',
  ...present(['bin', 'bench', 'e2e', 'scripts', 'src', 'walls']),
]

/** @type {readonly Step[]} */
export const steps = [
  { name: 'lint', title: '代码规则', speed: 'reading', run: tool('eslint', ['--max-warnings=0', '.']) },
  { name: 'format', title: '格式', speed: 'reading', run: tool('prettier', ['--check', '--log-level=warn', '.']) },
  { name: 'types', title: '类型', speed: 'reading', run: types },
  { name: 'walls', title: '墙', speed: 'reading', run: tool('depcruise', wallArguments) },
  { name: 'dead-code', title: '无用代码', speed: 'reading', run: tool('knip', []) },
  { name: 'unit', title: '单元测试', speed: 'fast', run: () => runVitest('unit') },
  { name: 'database', title: '数据库测试', speed: 'slow', run: database },
  { name: 'browser', title: '浏览器测试', speed: 'slow', run: browser },
  { name: 'acceptance', title: '验收', speed: 'slow', run: acceptance },
  { name: 'postgresql-15', title: '数据库测试（PostgreSQL 15）', speed: 'asked', run: databaseOn15 },
]
