import { z } from 'zod'
import type { CompartmentKey } from '../../store/sealed/compartment.ts'
import { openEnvelope, sealEnvelope } from '../../store/sealed/envelope.ts'

/** What is written in an envelope: lines with a heading each. */
export const words = z.array(z.object({ label: z.string(), text: z.string() }))
export type Words = z.infer<typeof words>

const step = 1024

/** Filled up with blanks, so that an envelope's length tells little of what is in it. */
function filledUp(json: string): string {
  const missing = (step - (Buffer.byteLength(json) % step)) % step
  return json + ' '.repeat(missing)
}

export function sealWords(publicKey: Buffer, said: Words, place: string): Buffer {
  return sealEnvelope(publicKey, filledUp(JSON.stringify(said)), place)
}

export function openWords(privateKey: Buffer, sealed: Buffer, place: string): Words | undefined {
  const json = openEnvelope(privateKey, sealed, place)
  return json === undefined ? undefined : words.parse(JSON.parse(json))
}

/** The two public keys of a pair of envelopes. */
interface TwoKeys {
  readonly inner: Buffer
  readonly outer: Buffer
}

export function keysOf({ publicKey, identityPublicKey }: CompartmentKey): TwoKeys {
  return { inner: publicKey, outer: identityPublicKey }
}

/** One envelope inside another: it takes both keys to read it, one after the other. */
export function sealTwice(keys: TwoKeys, said: Words, place: string): Buffer {
  return sealTextTwice(keys, filledUp(JSON.stringify(said)), place)
}

export function sealTextTwice({ inner, outer }: TwoKeys, text: string, place: string): Buffer {
  return sealEnvelope(outer, sealEnvelope(inner, text, place).toString('base64'), place)
}

/** Takes the outer envelope off. */
export function openOuter(outer: Buffer, sealed: Buffer, place: string): Buffer | undefined {
  const inner = openEnvelope(outer, sealed, place)
  return inner === undefined ? undefined : Buffer.from(inner, 'base64')
}
