// Run by npm before `npm start` and `npm test`: brings what is missing, and says what it is doing meanwhile.
//   node scripts/prepare.mjs [--for-tests]
// Plain JavaScript without dependencies, for it runs before there are any, on whatever Node the machine has.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, lstatSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { findBrowser, provideBrowser } from './browser.mjs'
import { buildDesk, isDeskBuilt } from './desk.mjs'
import { whyInstall } from './installed.mjs'

const NEEDED_MAJOR = 24
const HEARTBEAT_MS = 5000
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const forTests = process.argv.includes('--for-tests')

/** @param {string} zh @param {string} en */
const say = (zh, en) => process.stdout.write(`[准备] ${zh}\n[setup] ${en}\n`)

/** @param {string} zh @param {string} en @returns {never} */
const giveUp = (zh, en) => {
  say(zh, en)
  process.exit(1)
}

/**
 * `npm ci`, by the npm that is running us and the Node that runs it (ours may be about to be replaced). Development
 * and optional packages are named, since a user's settings may leave them out; no package's install script is needed.
 * @returns {Promise<number>} npm's exit code
 */
const npmCi = () => {
  const args = [
    'ci',
    '--include=dev',
    '--include=optional',
    '--ignore-scripts',
    '--engine-strict=false',
    '--loglevel=error',
  ]
  const { npm_execpath: npm, npm_node_execpath: node } = process.env
  const [command, all] = npm ? [node || process.execPath, [npm, ...args]] : ['npm', args]
  return new Promise((resolve) => {
    const started = Date.now()
    const child = spawn(command, all, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] })
    const heartbeat = setInterval(() => {
      const seconds = Math.round((Date.now() - started) / 1000)
      say(`仍在安装，已 ${seconds} 秒……`, `still installing, ${seconds} s …`)
    }, HEARTBEAT_MS)
    // Killed, not asked: npm would first take back what it has laid down. The next install starts anew anyway.
    const stop = () => {
      child.kill('SIGKILL')
      process.exit(1)
    }
    const end = (/** @type {number | null} */ code) => {
      clearInterval(heartbeat)
      process.off('SIGTERM', stop).off('SIGINT', stop)
      resolve(code === null ? 1 : code)
    }
    process.on('SIGTERM', stop).on('SIGINT', stop)
    child.on('error', () => end(1))
    child.on('exit', end)
  })
}

/** `npm ci` empties node_modules first: through a link, somebody else's. */
const refuseLinked = () => {
  const folder = path.join(root, 'node_modules')
  if (!existsSync(folder) || !lstatSync(folder).isSymbolicLink()) return
  giveUp(
    'node_modules 是一个链接，安装会清空它指向的文件夹。请到原处安装，或者删去这个链接再试。',
    'node_modules is a link, and an install would empty what it points to. Install there, or remove the link and try again.',
  )
}

/** @param {string} zh @param {string} en why */
const install = async (zh, en) => {
  refuseLinked()
  say(
    `${zh}，正在安装（npm ci，首次约需一两分钟）……`,
    `${en}: installing (npm ci; the first time takes a minute or two) …`,
  )
  if ((await npmCi()) === 0) return say('依赖已装好。', 'packages are in place.')
  return giveUp(
    '安装失败，原因见上。请检查网络、npm 源（npm config get registry）和磁盘空间，然后再试一次。',
    'the install failed, see above. Check the network, the npm registry and the disk space, then try again.',
  )
}

/** @param {string} node @returns {number} its major version, 0 when it can't be run */
const majorOf = (node) => {
  const run = spawnSync(node, ['-p', 'process.versions.node'], { encoding: 'utf8' })
  return run.status === 0 ? Number(run.stdout.split('.')[0]) : 0
}

/** The runtime npm brought, or else the machine's own: npm puts node_modules/.bin first on the PATH. */
const hasRuntime = () => {
  const brought = path.join(root, 'node_modules', '.bin', 'node')
  return majorOf(existsSync(brought) ? brought : 'node') >= NEEDED_MAJOR
}

const prepareRuntime = async () => {
  const why = whyInstall(root)
  if (why) await install(why.zh, why.en)
  if (hasRuntime()) return
  if (!why) await install(`未找到 Node.js ${NEEDED_MAJOR} 运行环境`, `no Node.js ${NEEDED_MAJOR} runtime was found`)
  if (hasRuntime()) return
  giveUp(
    `登闻需要 Node.js ${NEEDED_MAJOR} 以上；npm 只为 Linux x64 和 arm64（glibc）带来运行环境，` +
      `本机是 ${process.platform}-${process.arch}、Node ${process.versions.node}，未能得到。请安装 Node.js ${NEEDED_MAJOR} 后再试。`,
    `Dengwen needs Node.js ${NEEDED_MAJOR} or newer. npm brings it for Linux x64 and arm64 (glibc); this is ` +
      `${process.platform}-${process.arch} with Node ${process.versions.node}. Install Node.js ${NEEDED_MAJOR}, then try again.`,
  )
}

const prepareDesk = () => {
  if (isDeskBuilt(root)) return
  say('正在生成办公台的页面（约十秒）……', 'building the desk (about ten seconds) …')
  const fault = buildDesk(root)
  if (fault === undefined) return say('办公台已生成。', 'the desk is built.')
  giveUp(`办公台没有生成：\n${fault}`, 'the desk could not be built, see above.')
}

const hasJourneys = () => existsSync(path.join(root, 'e2e'))

const prepareBrowser = () => {
  if (!hasJourneys() || findBrowser()) return
  say('测试需要浏览器，正在安装 Debian 的 Chromium……', "the tests need a browser: installing Debian's Chromium …")
  const browser = provideBrowser()
  if (browser) return say(`浏览器：${browser}`, `browser: ${browser}`)
  say(
    '未能得到浏览器：浏览器测试会失败。请安装 Chromium，或用 DENGWEN_BROWSER 指明其路径。',
    'no browser could be had: the browser tests will fail. Install Chromium, or name one in DENGWEN_BROWSER.',
  )
}

await prepareRuntime()
prepareDesk()
if (forTests) prepareBrowser()
