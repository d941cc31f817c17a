import { generate } from 'lean-qr'
import { toSvgPath } from 'lean-qr/extras/svg'
import { html } from '../server/pages/html.ts'
import type { Html } from '../server/pages/html.ts'

/** The white border a QR code needs around it to be read, in modules (ISO/IEC 18004). */
const border = 4

/** A QR code drawn into the page itself: nothing is fetched, and it prints. */
export function qrOf(text: string): Html {
  const code = generate(text)
  const side = code.size + 2 * border
  const box = `${String(-border)} ${String(-border)} ${String(side)} ${String(side)}`
  return html`<svg viewBox="${box}" role="img" aria-label="查询网址的二维码" shape-rendering="crispEdges">
    <path d="${toSvgPath(code)}" />
  </svg>`
}
