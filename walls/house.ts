import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

/** The project's folder. */
export const projectRoot = path.resolve(import.meta.dirname, '..')

/** Files by their path, with what stands in them. */
export type Files = Readonly<Record<string, string>>

/**
 * Builds a small house of its own in the machine's temporary folder, lets the visitor look at it, and takes it down.
 * The project's installed packages stand in it as they are, unless the files bring others.
 */
export async function visitHouse<T>(files: Files, visitor: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'dengwen-walls-'))
  try {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
      writeFileSync(path.join(folder, name), text)
    }
    if (!Object.keys(files).some((name) => name.startsWith('node_modules/'))) {
      symlinkSync(path.join(projectRoot, 'node_modules'), path.join(folder, 'node_modules'))
    }
    return await visitor(folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}
