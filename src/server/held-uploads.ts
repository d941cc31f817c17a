import { rename, rm } from 'node:fs/promises'
import path from 'node:path'
import type { LedgerKind } from '../ledgers/ledger.ts'
import { newUploadFolder, withUploadFolder } from '../store/files.ts'
import { crowded, ProblemError } from './problem.ts'

/** A ledger somebody uploaded and has yet to confirm. */
export interface HeldUpload {
  readonly kind: LedgerKind
  readonly path: string
  readonly fileName: string
}

/** What is being received, and ledgers between being looked over and being taken in: each its uploader's alone, for twenty minutes. */
export interface HeldUploads {
  /** Takes the file at `path` away from where it was received. */
  hold(
    staff: string,
    upload: { readonly kind: LedgerKind; readonly fileName: string; readonly path: string },
  ): Promise<{ readonly id: string } & HeldUpload>
  /**
   * A folder to receive files in, for as long as the work takes. Only so many at once: what people send may fill neither
   * the disk nor the queue of those who wait. @throws {ProblemError}
   */
  receiving<T>(work: (folder: string) => Promise<T>): Promise<T>
  find(staff: string, id: string): HeldUpload | undefined
  drop(id: string): Promise<void>
  clear(): Promise<void>
}

const holdMs = 20 * 60_000
const most = 8
const mostUnderWay = 16

export function makeHeldUploads(
  dataDir: string,
  { now, newId }: { readonly now: () => Date; readonly newId: () => string },
): HeldUploads {
  const held = new Map<string, HeldUpload & { readonly staff: string; readonly until: number }>()
  const drop = async (id: string): Promise<void> => {
    const upload = held.get(id)
    held.delete(id)
    if (upload !== undefined) await rm(path.dirname(upload.path), { recursive: true, force: true })
  }
  const dropStale = async (): Promise<void> => {
    const ids = [...held.keys()]
    const stale = ids.filter((id, at) => at < ids.length - most + 1 || (held.get(id)?.until ?? 0) <= now().getTime())
    for (const id of stale) await drop(id)
  }
  let underWay = 0
  return {
    async receiving(work) {
      if (underWay >= mostUnderWay) throw new ProblemError(crowded)
      underWay += 1
      try {
        return await withUploadFolder(dataDir, work)
      } finally {
        underWay -= 1
      }
    },
    async hold(staff, { kind, fileName, path: received }) {
      await dropStale()
      const folder = await newUploadFolder(dataDir)
      const upload = { kind, fileName, path: path.join(folder, fileName) }
      await rename(received, upload.path)
      const id = newId()
      held.set(id, { ...upload, staff, until: now().getTime() + holdMs })
      return { id, ...upload }
    },
    find(staff, id) {
      const upload = held.get(id)
      return upload?.staff === staff && upload.until > now().getTime() ? upload : undefined
    },
    drop,
    async clear() {
      for (const id of [...held.keys()]) await drop(id)
    },
  }
}
