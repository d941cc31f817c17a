import type { PlainDate } from '../calendar/plain-date.ts'

const regionDigits = 6
const randomDigits = 6

/**
 * 登记编号: six digits of the region, the day, six random digits, a check digit (ISO 7064, MOD 11,10). Random rather than
 * running, because a gap in a running series would tell that something was registered that one may not see.
 *
 * @param random a number in [0, 1)
 */
export function registrationNumber(region: string, day: PlainDate, random: number): string {
  const middle = String(Math.floor(random * 10 ** randomDigits)).padStart(randomDigits, '0')
  const body = `${region.slice(0, regionDigits)}${day.replaceAll('-', '')}${middle}`
  return `${body}${checkDigit(body)}`
}

/** Whether a number was written down without a slip. */
export function isRegistrationNumber(text: string): boolean {
  return /^\d{21}$/.test(text) && checkDigit(text.slice(0, -1)) === text.slice(-1)
}

function checkDigit(digits: string): string {
  let product = 10
  for (const digit of digits) {
    const sum = (Number(digit) + product) % 10
    product = ((sum === 0 ? 10 : sum) * 2) % 11
  }
  return String((11 - product) % 10)
}
