import { expect, test } from 'vitest'
import { givenByRisk, isGroup, registrationOf } from './registration.ts'

const visit = {
  ...{ on: ['2026-03-18'], form: ['visit'], venue: ['county'], source: [''], category: ['城乡建设'], people: ['1'] },
  ...{ text: ['楼顶漏水'], demands: ['修好楼顶', ' ', '说明维修资金'], name: ['黎某'], phone: [' 13900000000 '] },
}

test('一人走访：诉求一项一条，空行不算；没有填的不送', () => {
  expect(registrationOf(visit)).toEqual({
    input: {
      ...{ on: '2026-03-18', form: 'visit', venue: 'county', source: '', category: '城乡建设', people: 1 },
    },
    text: '楼顶漏水',
    demands: ['修好楼顶', '说明维修资金'],
    persons: [{ name: '黎某', phone: '13900000000' }],
  })
})

test('第二十条第三款：多人走访的登记代表；改成一人或者来信，写过的代表不再送', () => {
  const group = { ...visit, people: ['7'], 'representative.0.name': ['辛某'], 'representative.1.name': ['祁某'] }
  expect(isGroup(group)).toBe(true)
  expect(registrationOf(group).persons).toEqual([
    { name: '黎某', phone: '13900000000' },
    { role: 'representative', name: '辛某' },
    { role: 'representative', name: '祁某' },
  ])
  expect(registrationOf({ ...group, people: ['1'] }).persons).toHaveLength(1)
  expect(registrationOf({ ...group, form: ['letter'] }).persons).toHaveLength(1)
})

test('第三十条第三款：被检举控告的单位、人员和没有账号的人一并写明；没有写的不送', () => {
  const accusing = {
    ...visit,
    kind: ['accusation'],
    accusedUnits: ['housing'],
    accusedStaff: [''],
    others: ['村干部某'],
  }
  const { input, others } = registrationOf(accusing)
  expect(input).toMatchObject({ kind: 'accusation', accusedUnits: ['housing'] })
  expect(input).not.toHaveProperty('accusedStaff')
  expect(others).toBe('村干部某')
  expect(registrationOf(visit)).not.toHaveProperty('others')
})

test('没有写姓名的，也送去，由登记指出缺什么；代写人只是代写人', () => {
  expect(registrationOf({ ...visit, name: [''], phone: [''], writer: ['卢某'] }).persons).toEqual([
    { name: '' },
    { role: 'writer', name: '卢某' },
  ])
})

test('由排查带来的只有事项、领域和来历，没有人；看不见内容的，内容空着', () => {
  const risk = { id: 'risk-1', about: '村东机井停用', face: { field: '农业农村', level: 'village' } }
  const brought = { fromRisk: ['risk-1'], source: ['排查发现'], category: ['农业农村'] }
  expect(givenByRisk(risk)).toEqual({ ...brought, text: ['村东机井停用'] })
  expect(givenByRisk({ ...risk, about: null })).toEqual(brought)
  expect(registrationOf(givenByRisk(risk)).input).toMatchObject({ fromRisk: 'risk-1' })
})
