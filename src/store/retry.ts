import pg from 'pg'

const maxAttempts = 3

const serializationFailure = '40001'
const deadlockDetected = '40P01'
// 57P01 admin_shutdown, 57P02 crash_shutdown, 57P03 cannot_connect_now
const serverGoing = new Set(['57P01', '57P02', '57P03'])
// ENOENT: the unix socket is gone with its server
const socketFaults = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ENOENT'])
// The driver reports a dropped socket without any code: in the query under way, and in the next one on that client.
const droppedConnection = /^(Connection terminated|Client has encountered a connection error)/

function codeOf(error: unknown): string {
  if (error instanceof pg.DatabaseError) return error.code ?? ''
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code
  return ''
}

/** The connection or the server behind it is gone; the statement may or may not have taken effect. */
export function isConnectionLoss(error: unknown): boolean {
  const code = codeOf(error)
  if (error instanceof pg.DatabaseError) return code.startsWith('08') || serverGoing.has(code)
  if (!(error instanceof Error)) return false
  const socketFault =
    socketFaults.has(code) && 'syscall' in error && /^(connect|read|write)$/.test(String(error.syscall))
  return socketFault || droppedConnection.test(error.message)
}

/** Worth repeating as a whole: lost connections, serialization failures and deadlocks. */
export function isTransient(error: unknown): boolean {
  return isConnectionLoss(error) || [serializationFailure, deadlockDetected].includes(codeOf(error))
}

/**
 * Runs `attempt` up to three times while it fails transiently.
 * `beforeRetry` waits until trying again makes sense.
 */
export async function retrying<T>(
  attempt: () => Promise<T>,
  beforeRetry: (error: unknown, failures: number) => Promise<void>,
): Promise<T> {
  for (let failures = 0; ;) {
    try {
      return await attempt()
    } catch (error) {
      failures += 1
      if (failures >= maxAttempts || !isTransient(error)) throw error
      await beforeRetry(error, failures)
    }
  }
}
