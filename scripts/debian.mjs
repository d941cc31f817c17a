// What the tests need from Debian and may install themselves, when they are root there.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'

const CLUSTER_SETTINGS = '/etc/postgresql-common/createcluster.conf'

/** @returns {boolean} whether this process may install Debian packages */
export const mayInstall = () =>
  process.platform === 'linux' &&
  process.getuid !== undefined &&
  process.getuid() === 0 &&
  existsSync('/usr/bin/apt-get')

/**
 * Installs Debian packages, printing apt's own output.
 * @param {string[]} packages
 * @returns {boolean} whether it went through
 */
export const aptInstall = (packages) => {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const apt = (/** @type {string[]} */ ...args) =>
    spawnSync('apt-get', ['-q', ...args], { stdio: ['ignore', 'inherit', 'inherit'], env }).status === 0
  return apt('update') && apt('install', '-y', '--no-install-recommends', ...packages)
}

/**
 * PostgreSQL 15's programs, for the database tests. Debian would start a server with them: that is declined, since
 * the tests start and stop their own.
 * @returns {string | undefined} their folder, or undefined where they are not and can't be installed
 */
export const providePostgresql15 = () => {
  const folder = '/usr/lib/postgresql/15/bin'
  if (existsSync(`${folder}/postgres`)) return folder
  if (!mayInstall()) return undefined
  if (!existsSync(CLUSTER_SETTINGS)) {
    mkdirSync('/etc/postgresql-common', { recursive: true })
    writeFileSync(CLUSTER_SETTINGS, 'create_main_cluster = false\n')
  }
  return aptInstall(['postgresql-15']) && existsSync(`${folder}/postgres`) ? folder : undefined
}
