import { expect, test } from 'vitest'
import { plainDate } from '../../calendar/plain-date.ts'
import { renderDocx } from '../../documents/paper/render-docx.ts'
import { paragraph, say } from '../../documents/paper/say.ts'
import { readPaper, UnreadablePaper } from './read-paper.ts'

const count = { text: '19', source: { kind: 'figure', id: 'inspection.unit.公安局' } } as const
const on = { text: '2025年7月3日', source: { kind: 'day', id: '2025-07-03' } } as const

test('读出文字、记号和文件由什么生成', async () => {
  const paper = readPaper(
    await renderDocx({
      title: ['甲<乙>&丙'],
      blocks: paragraph(say`公安局${count}件，截至${on}。`),
      attachments: [],
      signature: { organ: '青禾县信访局', day: plainDate('2025-07-03') },
      madeFrom: { dengwenFrom: '2025-01-01', dengwenTo: '2025-06-30' },
    }),
  )
  expect(paper.properties).toMatchObject({ dengwenFrom: '2025-01-01', dengwenTo: '2025-06-30' })
  expect(paper.paragraphs[0]).toEqual([{ text: '甲<乙>&丙' }])
  expect(paper.paragraphs[1]).toEqual([
    { text: '公安局' },
    { text: '19', mark: 'fig1_inspection_unit_公安局' },
    { text: '件，截至' },
    { text: '2025年7月3日', mark: 'day2_2025_02D_07_02D_03' },
    { text: '。' },
  ])
})

test.each([
  ['不是压缩文件', Buffer.from('信访')],
  ['空文件', Buffer.alloc(0)],
])('%s：说明要什么文件', (_, bytes) => {
  expect(() => readPaper(bytes)).toThrow(UnreadablePaper)
})
