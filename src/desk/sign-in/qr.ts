import { generate } from 'lean-qr'
import { html } from '../../server/pages/html.ts'
import type { Html } from '../../server/pages/html.ts'

/** Modules of white around it, without which cameras don't find it. */
const margin = 4

/** A QR code as a drawing in the page: no script, no style and no other address is needed for it. */
export function qrCode(text: string, label: string): Html {
  const code = generate(text)
  const all = Array.from({ length: code.size }, (_, at) => at)
  const squares = all.flatMap((y) =>
    all.flatMap((x) => (code.get(x, y) ? [`M${String(x + margin)} ${String(y + margin)}h1v1h-1z`] : [])),
  )
  const size = String(code.size + 2 * margin)
  return html`<svg
    class="qr"
    role="img"
    aria-label="${label}"
    viewBox="0 0 ${size} ${size}"
    width="220"
    height="220"
    shape-rendering="crispEdges"
  >
    <rect width="${size}" height="${size}" fill="#fff" />
    <path d="${squares.join('')}" fill="#000" />
  </svg>`
}
