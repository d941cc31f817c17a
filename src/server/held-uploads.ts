import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { LedgerKind } from '../ledgers/ledger.ts'

/** A ledger somebody uploaded and has yet to confirm. */
export interface HeldUpload {
  readonly kind: LedgerKind
  readonly path: string
  readonly fileName: string
}

/** Ledgers between being looked over and being taken in: each its uploader's alone, for twenty minutes. */
export interface HeldUploads {
  hold(
    staff: string,
    upload: { readonly kind: LedgerKind; readonly fileName: string; readonly bytes: Buffer },
  ): Promise<{ readonly id: string } & HeldUpload>
  find(staff: string, id: string): HeldUpload | undefined
  drop(id: string): Promise<void>
  clear(): Promise<void>
}

const holdMs = 20 * 60_000
const most = 8

export function makeHeldUploads(now: () => Date, newId: () => string): HeldUploads {
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
  return {
    async hold(staff, { kind, fileName, bytes }) {
      await dropStale()
      const folder = await mkdtemp(path.join(os.tmpdir(), 'dengwen-upload-'))
      const upload = { kind, fileName, path: path.join(folder, fileName) }
      await writeFile(upload.path, bytes, { mode: 0o600 })
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
