import { expect, test } from 'vitest'
import { bookAddress, bookPlaceIn } from './book-address.ts'

function back(address: string): string {
  const { pathname, searchParams } = new URL(address, 'https://desk.example')
  return bookAddress(bookPlaceIn(pathname, searchParams))
}

test('台账的条件和页次都在地址里，原样读得回来', () => {
  const all = bookAddress({
    ...{ kind: 'inspection', state: 'undated', field: 'domain', value: '征地 拆迁&其他' },
    after: ['2025-03-01_a', '2025-02-01_b'],
  })
  expect(back(all)).toBe(all)
  expect(back('/desk/registers/risk')).toBe('/desk/registers/risk')
})

test('只写了哪一项、没有写值的，不算条件', () => {
  expect(back('/desk/registers/risk?field=domain&state=')).toBe('/desk/registers/risk')
})
