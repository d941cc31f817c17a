import { expect, test } from 'vitest'
import type { Paper } from '../../documents/paper/paper.ts'
import { plainDate } from '../../calendar/plain-date.ts'
import { editPaper } from './edit-paper.ts'

const figure = { text: '335', source: { kind: 'figure', id: 'flow.total' } } as const
const paper: Paper = {
  title: ['工作总结'],
  blocks: [
    { kind: 'heading', level: 1, text: '工作情况' },
    { kind: 'paragraph', runs: [{ text: '共受理' }, figure, { text: '件。' }] },
  ],
  attachments: [],
  signature: { organ: '青禾县信访局', day: plainDate('2025-07-03') },
}

test('改了的是文字；数字还在原处，还带着它的来历', () => {
  const { paper: after, misfits } = editPaper(paper, [{ block: 1, run: 0, was: '共受理', text: '上半年共受理' }])
  expect(after.blocks[1]).toEqual({ kind: 'paragraph', runs: [{ text: '上半年共受理' }, figure, { text: '件。' }] })
  expect(after.blocks[0]).toBe(paper.blocks[0])
  expect(misfits).toEqual([])
})

test.each([
  ['数字不能改', { block: 1, run: 1, was: '335', text: '336' }],
  ['原文已经变了的，放不回去', { block: 1, run: 0, was: '共收到', text: '一共收到' }],
  ['标题不能改', { block: 0, run: 0, was: '工作情况', text: '成绩' }],
  ['没有的一段', { block: 9, run: 0, was: '', text: '多出来的' }],
])('%s：退回来，报告不变', (_, edit) => {
  expect(editPaper(paper, [edit])).toEqual({ paper, misfits: [edit] })
})
