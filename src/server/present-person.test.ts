import { describe, expect, test } from 'vitest'
import { maskedAddress, maskedIdNumber, maskedPhone } from './present-person.ts'

describe('个人信息默认遮盖', () => {
  test.each([
    ['13812341234', '138****1234'],
    ['0355-7222333', '035*****2333'],
    ['7222333', '***2333'],
    ['110', '***'],
  ])('电话 %s 显示为 %s', (phone, shown) => {
    expect(maskedPhone(phone)).toBe(shown)
  })

  test.each([
    ['990001197001010011', '**************0011'],
    ['99000119700101001X', '**************001X'],
    ['E12345678', '*****5678'],
    ['12', '***'],
  ])('证件号码 %s 显示为 %s', (idNumber, shown) => {
    expect(maskedIdNumber(idNumber)).toBe(shown)
  })

  test.each([
    ['试验县东河乡', '试验县东河乡'],
    ['试验县东河乡虒亭村3组12号', '试验县东河乡***'],
    ['试验县城关街道人民路5号', '试验县城关街道***'],
    ['试验县人民路5号', '试验县***'],
    ['人民路5号', '***'],
  ])('住址 %s 显示为 %s', (address, shown) => {
    expect(maskedAddress(address)).toBe(shown)
  })
})
