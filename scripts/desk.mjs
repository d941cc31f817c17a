// Is the staff application built of the sources that stand here? Compared by content: a clone or a checkout rewrites
// every file's time. Plain JavaScript without dependencies, for it runs on whatever Node the machine has.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const SOURCES = ['src/desk/app', 'src/calendar', 'src/petition/words.ts', 'vite.config.ts', 'package-lock.json']

/** @param {string} root */
const stampOf = (root) => path.join(root, 'dist', 'desk', '.built')

/** @param {string} place @returns {string[]} the files there, tests left out, in one order everywhere */
const filesIn = (place) => {
  if (!existsSync(place)) return []
  if (path.extname(place) !== '') return [place]
  return readdirSync(place, { withFileTypes: true })
    .flatMap((entry) => {
      const inside = path.join(place, entry.name)
      return entry.isDirectory() ? filesIn(inside) : [inside]
    })
    .filter((file) => !/\.test\.tsx?$/.test(file))
    .sort()
}

/** @param {string} root @returns {string} of all that goes into the application, and of what builds it */
export const sourcesHash = (root) => {
  const hash = createHash('sha256')
  for (const source of SOURCES) {
    for (const file of filesIn(path.join(root, source))) {
      hash
        .update(`${path.relative(root, file)}\0`)
        .update(readFileSync(file))
        .update('\0')
    }
  }
  return hash.digest('hex')
}

/** @param {string} root @returns {boolean} */
export const isDeskBuilt = (root) => {
  const stamp = stampOf(root)
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === sourcesHash(root)
}

/** @param {string} root @returns {string | undefined} what the builder said, where it failed */
export const buildDesk = (root) => {
  const hash = sourcesHash(root)
  const bin = path.join(root, 'node_modules', '.bin')
  const env = Object.assign({}, process.env, { PATH: `${bin}${path.delimiter}${process.env['PATH'] || ''}` })
  const args = ['build', '--logLevel', 'warn']
  const run = spawnSync(path.join(bin, 'vite'), args, { cwd: root, env, encoding: 'utf8' })
  if (run.status !== 0) return `${run.stdout || ''}${run.stderr || ''}` || String(run.error)
  writeFileSync(stampOf(root), hash)
  return undefined
}
