import { expect, test } from 'vitest'
import { accessAddress, accessFilterIn } from './access-address.ts'

const back = (address: string) => accessFilterIn(new URL(address, 'https://desk.example').searchParams)

test('查看记录的条件和页次都在地址里，原样读得回来', () => {
  const filter = {
    ...{ from: '2026-03-01', to: '2026-03-18', staff: 'registrar', number: '990001-20260318-1', idle: true as const },
    after: ['2026-03-02T00:00:00.000Z_a', '2026-03-01T00:00:00.000Z_b'],
  }
  expect(back(accessAddress(filter))).toEqual(filter)
  expect(accessAddress({ after: [] })).toBe('/desk/admin/accesses')
})

test('空着的、认不得的条件不算条件', () => {
  expect(back('/desk/admin/accesses?from=&idle=no&who=x')).toEqual({ after: [] })
})
