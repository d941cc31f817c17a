// Runs one program of a check, in a process group of its own, so that neither a hang nor an interruption leaves
// anything behind.
import { spawn } from 'node:child_process'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** The project's folder. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')

const LONGEST_MINUTES = 15

/** The Node that npm brought comes first, as npm itself has it. */
const PATH = [path.join(root, 'node_modules', '.bin'), process.env['PATH']].join(path.delimiter)

/** @type {Set<number>} process groups now running */
const running = new Set()

/** @param {number} group @param {NodeJS.Signals} signal */
const signalGroup = (group, signal) => {
  try {
    process.kill(-group, signal)
  } catch {
    running.delete(group)
  }
}

/** Passes the signal on to what is running now. @param {NodeJS.Signals} signal */
export const stopRunning = (signal) => running.forEach((group) => signalGroup(group, signal))

/**
 * @typedef {{ env?: Record<string, string>, show?: 'always' | 'at the end' | 'on failure' }} RunOptions
 *   show: its output as it comes, or all of it at the end, always or if it failed
 * @param {string} program
 * @param {string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<{ ok: boolean, output: string }>}
 */
export const runProgram = (program, args, { env = {}, show = 'on failure' } = {}) =>
  new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: root,
      env: { ...process.env, PATH, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    })
    const group = child.pid ?? 0
    if (group > 0) running.add(group)
    /** @type {string[]} */
    const parts = []
    const take = (/** @type {string} */ text) => {
      parts.push(text)
      if (show === 'always') process.stdout.write(text)
    }
    child.stdout.setEncoding('utf8').on('data', take)
    child.stderr.setEncoding('utf8').on('data', take)
    const timer = setTimeout(() => {
      take(`\n超过 ${LONGEST_MINUTES} 分钟，已中止。Stopped after ${LONGEST_MINUTES} minutes.\n`)
      signalGroup(group, 'SIGKILL')
    }, LONGEST_MINUTES * 60_000)
    const end = (/** @type {boolean} */ ok) => {
      clearTimeout(timer)
      running.delete(group)
      const output = parts.join('')
      if (show === 'at the end' || (show === 'on failure' && !ok)) process.stdout.write(output)
      resolve({ ok, output })
    }
    child.on('error', (error) => {
      take(`${error.message}\n`)
      end(false)
    })
    child.on('close', (code) => end(code === 0))
  })
