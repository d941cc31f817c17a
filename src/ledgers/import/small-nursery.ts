import { setFlagsFromString } from 'node:v8'

let working = 0

/**
 * Lets what is young in memory not grow while a whole book goes by: a row lives as long as its batch, and the engine would
 * rather let two hundred megabytes of such rows pile up than look through them. It costs no time that shows.
 */
export async function withSmallNursery<T>(work: () => Promise<T>): Promise<T> {
  working += 1
  growBy(1)
  try {
    return await work()
  } finally {
    working -= 1
    if (working === 0) growBy(usual)
  }
}

/** The engine's own. */
const usual = 2

function growBy(factor: number): void {
  setFlagsFromString(`--semi-space-growth-factor=${String(factor)}`)
}
