import { expect, test } from 'vitest'
import { citations } from './citations.ts'
import { joined } from './cite.tsx'

test('选的依据接在写好的后面，写好的一字不动，同一项不写两遍', () => {
  const [law = ''] = citations['信访工作条例'] ?? []
  expect(joined('', law)).toBe(law)
  expect(joined('合同第三条。', law)).toBe(`合同第三条；${law}`)
  expect(joined(`合同第三条；${law}第一款`, law)).toBe(`合同第三条；${law}第一款`)
})

test('条例以外的法律只写名称：条号由写的人核对', () => {
  const { 信访工作条例: own = [], ...others } = citations
  expect(own.every((law) => /第[一二三四五六七八九十]+条/u.test(law))).toBe(true)
  expect(Object.values(others).flat()).toEqual(
    Object.values(others)
      .flat()
      .map((law) => law.replace(/》.+/u, '》')),
  )
})
