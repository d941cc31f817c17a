#!/usr/bin/env node
// The door of the command line. On Node 24 or newer it runs src/cli/main.ts in this very process; on an older one it
// starts itself again under the Node 24 that npm installed beside the project, and is then only a go-between.
// Plain JavaScript that an old Node can still read, so that it can at least say what is wrong.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const NEEDED_MAJOR = 24
const GO_BETWEEN = 'DENGWEN_GO_BETWEEN'
const STARTER_CHECK_MS = 300

/** @param {string} version such as `20.20.2` */
const majorOf = (version) => Number(version.split('.')[0])

/** @param {string} start @returns {string | undefined} the nearest node_modules/.bin/node at or above the folder */
const findBroughtNode = (start) => {
  const candidate = path.join(start, 'node_modules', '.bin', 'node')
  if (existsSync(candidate)) return candidate
  const parent = path.dirname(start)
  return parent === start ? undefined : findBroughtNode(parent)
}

const sayWhatToDo = () => {
  process.stderr.write(
    `登闻需要 Node.js ${NEEDED_MAJOR} 以上，本机是 ${process.versions.node}，随项目安装的运行环境也没有找到。\n` +
      `请在项目文件夹内执行 npm ci --include=optional；仍不行的，请安装 Node.js ${NEEDED_MAJOR}。\n` +
      `Dengwen needs Node.js ${NEEDED_MAJOR} or newer; this is ${process.versions.node}, and no runtime was installed with the project.\n` +
      `Run "npm ci --include=optional" in the project folder, or install Node.js ${NEEDED_MAJOR}.\n`,
  )
}

/** @param {string} node @returns {Promise<number>} the exit code of the run under the other Node */
const runUnder = (node) =>
  new Promise((resolve) => {
    const child = spawn(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], {
      stdio: 'inherit',
      env: { ...process.env, [GO_BETWEEN]: '1' },
    })
    const forward = (/** @type {NodeJS.Signals} */ signal) => child.kill(signal)
    process.on('SIGTERM', forward)
    process.on('SIGINT', forward)
    child.on('error', (error) => {
      process.stderr.write(`无法启动 ${node}：${error.message}\n`)
      sayWhatToDo()
      resolve(1)
    })
    child.on('exit', (code, signal) => {
      process.off('SIGTERM', forward)
      process.off('SIGINT', forward)
      if (signal) process.kill(process.pid, signal)
      resolve(code ?? 1)
    })
  })

/**
 * Ends when the process that started us ends: the go-between above, or the shell that npm and npx put between
 * themselves and us, which passes no signal on. Without it a server would be left running behind them.
 */
const endWithStarter = () => {
  if (!process.env['npm_command'] && !process.env[GO_BETWEEN]) return
  delete process.env[GO_BETWEEN]
  const starter = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === starter) return
    clearInterval(watch)
    process.kill(process.pid, 'SIGTERM')
  }, STARTER_CHECK_MS)
  watch.unref()
}

const run = async () => {
  if (majorOf(process.versions.node) >= NEEDED_MAJOR) {
    endWithStarter()
    const { main } = await import('../src/cli/main.ts')
    return main(process.argv.slice(2))
  }
  const brought = findBroughtNode(path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..'))
  if (brought) return runUnder(brought)
  sayWhatToDo()
  return 1
}

process.exitCode = await run()
