import { UsageError } from './command.ts'

const faults: Readonly<Record<string, string>> = {
  ENOENT: '所在的目录不存在',
  ENOTDIR: '所在的目录不存在',
  EISDIR: '它是一个目录',
  EACCES: '没有权限',
  EPERM: '没有权限',
  EROFS: '磁盘是只读的',
  ENOSPC: '磁盘已满',
}

/**
 * Does `write`, which writes the file the person at the keyboard named.
 *
 * @throws {UsageError} when it can't be written there, with what to change
 */
export async function writingTo<T>(file: string, write: () => Promise<T>): Promise<T> {
  try {
    return await write()
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    const fault = faults[code]
    if (fault === undefined) throw error
    throw new UsageError(`写不了 ${file}：${fault}，请换一个地方。`, { cause: error })
  }
}
