interface Named {
  readonly fullName: string
  readonly shortName: string
  readonly aliases: readonly string[]
}

const SHOWN = 3
const ALIKE = 0.5

/** Up to three short names of units that resemble a text nobody bears, the most alike first. */
export function nearestNames(text: string, units: readonly Named[]): readonly string[] {
  return units
    .map((unit) => ({
      name: unit.shortName,
      score: Math.max(...[unit.fullName, unit.shortName, ...unit.aliases].map((name) => likeness(text, name))),
    }))
    .filter(({ score }) => score >= ALIKE)
    .sort((a, b) => b.score - a.score)
    .slice(0, SHOWN)
    .map(({ name }) => name)
}

/** Dice's coefficient over the characters: 1 for the same characters, 0 for none in common. */
function likeness(a: string, b: string): number {
  const left = [...a]
  const rest = [...b]
  const total = left.length + rest.length
  let shared = 0
  for (const sign of left) {
    const at = rest.indexOf(sign)
    if (at < 0) continue
    rest.splice(at, 1)
    shared += 1
  }
  return total === 0 ? 0 : (2 * shared) / total
}
