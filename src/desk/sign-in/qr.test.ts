import { generate } from 'lean-qr'
import { expect, test } from 'vitest'
import { qrCode } from './qr.ts'

test('二维码的每一格都画上，四周留白', () => {
  const text = 'otpauth://totp/x?secret=ABC'
  const code = generate(text)
  let dark = 0
  for (let y = 0; y < code.size; y += 1) for (let x = 0; x < code.size; x += 1) if (code.get(x, y)) dark += 1
  const { text: svg } = qrCode(text, '二维码')
  expect(svg.match(/M\d+ \d+h1v1h-1z/g)).toHaveLength(dark)
  expect(svg).toContain('M4 4h1')
  expect(svg).toContain(`viewBox="0 0 ${String(code.size + 8)} ${String(code.size + 8)}"`)
})
