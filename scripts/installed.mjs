// Is what stands in node_modules what package-lock.json asks for? Compared by content, not by the files' times, which
// a clone or a checkout rewrites.
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, devOptional?: boolean }} LockedPackage
 * @typedef {{ packages?: Record<string, LockedPackage> }} Lock the lockfile, or npm's own record of what it installed
 */

/**
 * @param {Lock} wanted package-lock.json
 * @param {Lock} present node_modules/.package-lock.json
 * @returns {string | undefined} the first package that differs; an optional one may be absent (another platform's)
 */
export const findDifference = (wanted, present) => {
  const want = wanted.packages || {}
  const have = present.packages || {}
  const differing = Object.entries(want).find(([name, one]) => {
    const there = have[name]
    if (name === '') return false
    if (!there) return !one.optional && !one.devOptional
    return there.version !== one.version || there.integrity !== one.integrity
  })
  return differing ? differing[0] : Object.keys(have).find((name) => !want[name])
}

/** @param {string} file @returns {Lock} */
const readLock = (file) => JSON.parse(readFileSync(file, 'utf8'))

/**
 * @param {string} root the project's folder
 * @returns {{ zh: string, en: string } | undefined} why an install is needed, or undefined when all is in place
 */
export const whyInstall = (root) => {
  const record = path.join(root, 'node_modules', '.package-lock.json')
  if (!existsSync(record)) return { zh: '尚未安装依赖', en: 'nothing is installed yet' }
  const name = findDifference(readLock(path.join(root, 'package-lock.json')), readLock(record))
  if (!name) return undefined
  return { zh: `已装的 ${name} 与锁定文件不一致`, en: `${name} is not as the lockfile says` }
}
