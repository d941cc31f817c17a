import { expect, test } from 'vitest'
import { roles } from '../../../../server/words.ts'
import { placeFields, roleNames } from './place-fields.ts'

test('可以选的岗位就是能登录的岗位，叫法和别处一样', () => {
  const { operator: _, petitioner: __, ...signingIn } = roles
  expect(roleNames).toEqual(signingIn)
})

test('单位的人写单位，管理员写工号，其他人都不写', () => {
  const asked = (role: string) =>
    placeFields(undefined)
      .filter(({ when }) => when === undefined || when({ role }))
      .map(({ name }) => name)
  expect(asked('handler')).toEqual(['role', 'unit'])
  expect(asked('auditor')).toEqual(['role', 'person'])
  expect(asked('registrar')).toEqual(['role'])
})
