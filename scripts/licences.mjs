// Lists every package of the lockfile with its licence: docs/licences.md, and what the test of it holds them against.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { root } from './run-program.mjs'

/** Licences that ask for nothing but that their text is kept. */
const ALLOWED = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC-BY-4.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'PostgreSQL',
  'Python-2.0',
  'Unlicense',
])

/** @typedef {{ name: string, version: string, licence: string, use: 'runtime' | 'development' }} Package */

/** @returns {readonly Package[]} what the lockfile names, once a version */
export const lockedPackages = () => {
  /** @type {{ packages: Record<string, { version?: string, license?: string, dev?: boolean, devOptional?: boolean, link?: boolean }> }} */
  const lock = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8'))
  const found = new Map()
  for (const [place, { version = '', license, dev = false, devOptional = false, link }] of Object.entries(
    lock.packages,
  )) {
    if (place === '' || link) continue
    const name = place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length)
    const use = dev || devOptional ? 'development' : 'runtime'
    const key = `${name}@${version}`
    if (found.get(key)?.use !== 'runtime') found.set(key, { name, version, licence: license ?? '', use })
  }
  return [...found.values()].sort((a, b) => (`${a.name}@${a.version}` < `${b.name}@${b.version}` ? -1 : 1))
}

/**
 * Licences that ask for more, and whose packages we use as they come: libvips as a library of its own beside sharp, which
 * anybody may replace; tools of the build and of the tests, which are not given on.
 */
const ALLOWED_FOR = new Map([
  ['LGPL-3.0-or-later', /^@img\/sharp-/],
  ['MPL-2.0', /^(axe-core|lightningcss)/],
])

/** @param {string} name @param {string} licence */
const isFine = (name, licence) => ALLOWED.has(licence) || ALLOWED_FOR.get(licence)?.test(name) === true

/** `(MIT OR CC0-1.0)`: one that is allowed is enough; `A AND B`: all must be. @param {Pick<Package, 'name' | 'licence'>} of */
export const isAllowed = ({ name, licence }) =>
  licence
    .replaceAll(/[()]/g, '')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((each) => isFine(name, each.trim())))

/** @param {readonly Package[]} packages */
export const licencePage = (packages) => {
  const rows = packages.map(
    ({ name, version, licence, use }) =>
      `| ${name} | ${version} | ${licence || '（未写明）'} | ${use === 'runtime' ? '运行' : '开发'} |`,
  )
  return `# 所用软件包的许可证\n\n由锁文件生成，请勿手改。\n\n| 软件包 | 版本 | 许可证 | 用于 |\n| --- | --- | --- | --- |\n${rows.join('\n')}\n`
}
