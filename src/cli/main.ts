import path from 'node:path'
import { parseArgs } from 'node:util'
import { StoreRefusal } from '../store/store-refusal.ts'
import { UsageError } from './command.ts'
import type { Command, Invocation } from './command.ts'
import { calendarCommand } from './commands/calendar.ts'
import { channelsCommand } from './commands/channels.ts'
import { exportCommand } from './commands/export.ts'
import { filesCommand } from './commands/files.ts'
import { importCommand } from './commands/import.ts'
import { keysCommand } from './commands/keys.ts'
import { backupCommand, initCommand, migrateCommand, restoreCommand, urlCommand } from './commands/keeping.ts'
import { profileCommand } from './commands/profile.ts'
import { reportCommand } from './commands/report/report.ts'
import { serveCommand } from './commands/serve.ts'
import { staffCommand } from './commands/staff.ts'
import { unitCommand } from './commands/unit.ts'
import { verifyCommand } from './commands/verify.ts'

const commands: Readonly<Record<string, Command>> = {
  serve: serveCommand,
  init: initCommand,
  import: importCommand,
  export: exportCommand,
  report: reportCommand,
  verify: verifyCommand,
  files: filesCommand,
  calendar: calendarCommand,
  profile: profileCommand,
  channels: channelsCommand,
  backup: backupCommand,
  restore: restoreCommand,
  migrate: migrateCommand,
  url: urlCommand,
  keys: keysCommand,
  staff: staffCommand,
  unit: unitCommand,
}

/**
 * `dengwen …`: returns the exit code, 0 fine, 2 refused input with nothing written, 3 `verify` found something,
 * 1 a fault of ours.
 */
export async function main(argv: readonly string[]): Promise<number> {
  const [name = '', ...rest] = argv
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (command === undefined) {
    process.stderr.write(help(name))
    return name === '' || name === 'help' || name === '--help' ? 0 : 2
  }
  try {
    return await command.run(invocation(command, rest))
  } catch (error) {
    if (!isRefusal(error)) throw error
    process.stderr.write(`${error instanceof TypeError ? misread(error, command) : error.message}\n`)
    return 2
  }
}

function invocation(command: Command, rest: readonly string[]): Invocation {
  const common = { data: { type: 'string' }, json: { type: 'boolean' } } as const
  const { values, positionals } = parseArgs({
    args: [...rest],
    options: { ...command.options, ...common },
    allowPositionals: true,
  })
  const options: Invocation['options'] = Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key, Array.isArray(value) ? undefined : value]),
  )
  const json = options['json'] === true
  const data = options['data']
  return {
    words: positionals,
    options,
    dataDir: path.resolve(typeof data === 'string' ? data : 'data'),
    now: new Date(),
    json,
    say: (line) => {
      ;(json ? process.stderr : process.stdout).write(`${line}\n`)
    },
    answer: (document) => {
      process.stdout.write(`${JSON.stringify(document)}\n`)
    },
  }
}

function isRefusal(error: unknown): error is Error {
  if (error instanceof UsageError || error instanceof StoreRefusal) return true
  return error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
}

/** Node says in English what it could not read; its message names the option. */
function misread({ message }: Error, { usage }: Command): string {
  const option = /'(-[^' <]*)/.exec(message)?.[1] ?? ''
  return `${option} 看不懂：没有这个选项，或者它后面缺少、多了一个值。用法：dengwen ${usage}`
}

function help(name: string): string {
  const unknown = name === '' || name === 'help' || name === '--help' ? '' : `没有「${name}」这个命令。\n`
  const lines = Object.values(commands).flatMap(({ usage }) => usage.split('\n').map((line) => `  dengwen ${line}`))
  return `${unknown}登闻 用法：\n${lines.join('\n')}\n每个命令都可以加 --data 目录（默认 ./data）和 --json。\n`
}
