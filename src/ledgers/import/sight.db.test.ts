import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { maySee } from '../../permits/may-see.ts'
import { acts } from '../../petition/actions/index.ts'
import { handlerOf, headOf, officeHead, registrar } from '../../petition/testing.ts'
import { bookOf, petitionSheet } from '../books-for-tests.ts'
import { openOffice } from './testing.ts'
import type { Office } from './testing.ts'

describe('第三十条第三款：从台账读入的内容，确认以前只有信访局看得到', () => {
  let office: Office
  beforeAll(async () => {
    office = await openOffice()
    await office.take('petitions', await bookOf([petitionSheet([{ 责任单位: '柳河镇、住建局' }])]))
  })
  afterAll(() => office.drop())

  test('具名确认类别、确认单位不是被检举控告的，单位才看得到；被检举的始终看不到', async () => {
    const [town, housing] = [await office.unit('柳河镇'), await office.unit('住建局')]
    const before = (await office.petition('水渠垮塌')).state
    expect(maySee(handlerOf(town), before)).toBe('stub')
    expect(maySee(headOf(town), before)).toBe('stub')
    expect(maySee(handlerOf(housing), before)).toBe('stub')
    expect(maySee(handlerOf(await office.unit('公安局')), before)).toBe('nothing')
    expect(maySee(officeHead, before)).toBe('texts')
    const confirmed = { on: '2025-07-05', kind: 'appeal', accusedUnits: [housing] }
    await office.act(before.id, acts.confirmKind, confirmed, { actor: registrar, on: '2025-07-05' })
    const after = (await office.petition('水渠垮塌')).state
    expect(maySee(handlerOf(town), after)).toBe('texts')
    expect(maySee(handlerOf(housing), after)).toBe('nothing')
  })
})
