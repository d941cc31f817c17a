import sharp from 'sharp'
import type { MaterialType } from '../../petition/materials.ts'

/** A photo of the newest telephones passes; an image that unpacks to many times that doesn't. */
const mostPixels = 120_000_000
const withinSeconds = 30

const formats = { 'image/jpeg': 'jpeg', 'image/png': 'png', 'image/webp': 'webp' } as const
type ImageType = keyof typeof formats

export function isImage(type: MaterialType): type is ImageType {
  return Object.hasOwn(formats, type)
}

// One image at a time, and nothing of it kept: a few large photos at once would take the memory of the machine.
sharp.concurrency(1)
sharp.cache(false)
// Told apart by the first bytes before, and once more here: no reader is open for what is never asked of it.
sharp.block({ operation: ['VipsForeignLoadNsgif', 'VipsForeignLoadTiff', 'VipsForeignLoadVips'] })
let before: Promise<unknown> = Promise.resolve()

/**
 * Writes an image anew, turned the right way round and without what the camera put in beside the picture: where it was
 * taken, when, by which device, a smaller copy of what was cut off. False when it can't be read as an image, or is too large.
 */
export function cleanImage(from: string, to: string, type: ImageType): Promise<boolean> {
  const done = before.then(() => rewrite(from, to, type))
  before = done
  return done
}

async function rewrite(from: string, to: string, type: ImageType): Promise<boolean> {
  try {
    const image = sharp(from, { limitInputPixels: mostPixels, failOn: 'error', sequentialRead: true }).autoOrient()
    const quality = type === 'image/png' ? {} : { quality: 90 }
    await image.timeout({ seconds: withinSeconds }).toFormat(formats[type], quality).toFile(to)
    return true
  } catch {
    return false
  }
}
