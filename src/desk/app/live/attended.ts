const awayMs = 60_000
let lastSign = Date.now()

function noteSign(): void {
  lastSign = Date.now()
}

for (const name of ['keydown', 'pointerdown', 'pointermove', 'wheel', 'touchstart'] as const)
  window.addEventListener(name, noteSign, { passive: true })

/** Nobody has touched this window for a minute: what it asks for by itself must not keep her signed in. */
export function isUnattended(): boolean {
  return Date.now() - lastSign > awayMs
}
