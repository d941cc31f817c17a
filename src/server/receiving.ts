import { withUploadFolder } from '../store/files.ts'
import { crowded, ProblemError } from './problem.ts'

/** Files that are being received. */
export interface Uploads {
  /**
   * A folder to receive files in, for as long as the work takes. Only so many at once: what people send may fill neither
   * the disk nor the queue of those who wait. @throws {ProblemError}
   */
  receiving<T>(work: (folder: string) => Promise<T>): Promise<T>
}

const mostUnderWay = 16

export function makeUploads(dataDir: string): Uploads {
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
  }
}
