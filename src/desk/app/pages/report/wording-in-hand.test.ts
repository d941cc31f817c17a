import { expect, test } from 'vitest'
import { withEdit } from './wording-in-hand.ts'

const edit = { block: 1, run: 0, was: '共受理', text: '上半年共受理' }

test('同一处再改，只留最后一次；改回原文，就不算改写', () => {
  const once = withEdit([], edit)
  expect(once).toEqual([edit])
  const again = withEdit(once, { ...edit, text: '半年来共受理' })
  expect(again).toEqual([{ ...edit, text: '半年来共受理' }])
  expect(withEdit(again, { ...edit, text: '共受理' })).toEqual([])
  expect(withEdit(once, { ...edit, run: 2 })).toHaveLength(2)
})
