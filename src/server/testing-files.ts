import type { LightMyRequestResponse } from 'fastify'
import sharp from 'sharp'
import { newRequest } from './testing.ts'
import type { TestOffice } from './testing.ts'

/** Support for tests: files as people send them; no other file may import it. */

export interface SentByForm {
  readonly fields: Readonly<Record<string, string>>
  readonly files?: readonly (readonly [name: string, bytes: Uint8Array])[]
}

/** Posts a form with files, as a browser would. Without a login: as anybody. */
export async function postForm(
  office: TestOffice,
  { url, login }: { readonly url: string; readonly login?: string },
  { fields, files = [] }: SentByForm,
): Promise<LightMyRequestResponse> {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  for (const [name, bytes] of files) form.append('files', new File([Uint8Array.from(bytes)], name))
  const request = new Response(form)
  return office.app.inject({
    method: 'POST',
    url,
    payload: Buffer.from(await request.arrayBuffer()),
    headers: {
      'content-type': request.headers.get('content-type') ?? '',
      'x-dengwen': '1',
      ...(login !== undefined && { cookie: await office.signIn(login) }),
    },
  })
}

export const attaching = (from = 'petitioner') => ({ requestId: newRequest(), on: '2025-03-03', from })

/** A photo lying on its side, with the place where it was taken. */
export function photo(): Promise<Buffer> {
  return sharp({ create: { width: 40, height: 20, channels: 3, background: '#804020' } })
    .jpeg()
    .withExif({
      IFD0: { Make: 'Telephone', Model: 'T-1' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '36/1 32/1 0/1' },
    })
    .withMetadata({ orientation: 6 })
    .toBuffer()
}

/** Small on the wire, large unpacked. */
export function bomb(): Promise<Buffer> {
  return sharp({
    create: { width: 12_000, height: 12_000, channels: 3, background: '#000' },
    limitInputPixels: false,
  })
    .png({ compressionLevel: 9 })
    .toBuffer()
}

export const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n')
