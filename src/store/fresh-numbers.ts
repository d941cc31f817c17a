import type { PlainDate } from '../calendar/plain-date.ts'
import { registrationNumber } from '../petition/registration-number.ts'
import type { SubjectKindName } from './subject-kind.ts'
import type { Tx } from './tx.ts'

/** Registration numbers for these days, none of them given before, in the order of the days. */
export async function freshNumbers(
  tx: Tx,
  { region, kind }: { readonly region: string; readonly kind: SubjectKindName },
  days: readonly PlainDate[],
  random: () => number,
): Promise<readonly string[]> {
  const given = new Set<string>()
  let numbers = days.map(() => '')
  let taken = new Set<string>(numbers)
  while (numbers.some((number) => taken.has(number))) {
    numbers = numbers.map((number, i) => {
      const day = days[i]
      return taken.has(number) && day !== undefined
        ? unlike(given, () => registrationNumber(region, day, random()))
        : number
    })
    const { rows } = await tx.query<{ number: string }>(
      'select number from subject where region_code = $1 and kind = $2 and number = any($3)',
      [region, kind, numbers],
    )
    taken = new Set(rows.map((row) => row.number))
  }
  return numbers
}

function unlike(given: Set<string>, draw: () => string): string {
  let number = draw()
  while (given.has(number)) number = draw()
  given.add(number)
  return number
}
