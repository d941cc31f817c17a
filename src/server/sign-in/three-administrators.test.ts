import { describe, expect, test } from 'vitest'
import { administratorFault } from './three-administrators.ts'

const admin = { id: '1', name: '王某', role: 'admin', active: true, person: 'A001' } as const

describe('三员分立', () => {
  test('同一个工号不能担任第二种管理员，全角、大小写、空格不算不同', () => {
    for (const person of ['A001', 'a001', 'Ａ００１', ' A 001']) {
      const one = { id: '2', name: '李某', role: 'auditor', person } as const
      expect(administratorFault(one, [admin]), person).toContain('三个人')
    }
  })

  test('同名的也不行，除非加括号注明是两个人', () => {
    const one = { id: '2', name: '王 某', role: 'securityAdmin', person: 'B002' } as const
    expect(administratorFault(one, [admin])).toContain('同名')
    expect(administratorFault({ ...one, name: '王某（女）' }, [admin])).toBeUndefined()
  })

  test('办信访的岗位、停用的账号和自己原来的账号不算', () => {
    const same = { id: '2', name: '王某', person: 'A001' } as const
    expect(administratorFault({ ...same, role: 'registrar' }, [admin])).toBeUndefined()
    expect(administratorFault({ ...same, role: 'auditor' }, [{ ...admin, active: false }])).toBeUndefined()
    expect(administratorFault({ ...same, role: 'auditor' }, [{ ...admin, role: 'registrar' }])).toBeUndefined()
    expect(administratorFault({ ...same, id: '1', role: 'auditor' }, [admin])).toBeUndefined()
  })
})
