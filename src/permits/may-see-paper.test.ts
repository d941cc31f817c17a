import { describe, expect, test } from 'vitest'
import { plainDate } from '../calendar/plain-date.ts'
import type { PaperOnFile } from '../petition/papers.ts'
import { handlerOf, headOf, officeHead, registrar } from '../petition/testing.ts'
import { confirm, stages } from '../petition/testing-stages.ts'
import { maySeePaper } from './may-see-paper.ts'

const step = { by: 'somebody', on: plainDate('2025-06-10') }
const paper = (changes: Partial<PaperOnFile>): PaperOnFile => ({
  id: '1',
  kind: 'handlingOpinion',
  unit: 'land',
  status: 'signed',
  drafted: step,
  signed: step,
  ...changes,
})
const petition = {
  ...stages.accepted,
  supervisions: [{ id: '1', unit: 'land', ground: 'irregularHandling', on: plainDate('2025-06-20') }] as const,
}
const { signed: _, ...draft } = paper({ status: 'drafted' })

describe('谁能看哪一份文书', () => {
  test.each([
    ['信访局看得见单位的处理意见书', registrar, paper({}), true],
    ['出具的单位看得见自己的稿子', handlerOf('land'), draft, true],
    ['协办单位看不见主办单位的稿子', handlerOf('farm'), draft, false],
    ['协办单位看得见已签发的处理意见书', handlerOf('farm'), paper({}), true],
    ['作废的只留在出具的单位和信访局', handlerOf('farm'), paper({ status: 'void' }), false],
    ['督办函给被督办的单位看', headOf('land'), paper({ kind: 'supervisionLetter', unit: 'office' }), true],
    ['督办函不给别的单位看', handlerOf('farm'), paper({ kind: 'supervisionLetter', unit: 'office' }), false],
    ['与这件信访无关的单位什么也看不见', handlerOf('bank'), paper({}), false],
    ['第三十条：通报函只有信访局负责人看得见', officeHead, paper({ kind: 'personnelNotice', unit: 'office' }), true],
    ['第三十条：登记员看不见通报函', registrar, paper({ kind: 'personnelNotice', unit: 'office' }), false],
  ] as const)('%s', (_name, actor, of, seen) => {
    expect(maySeePaper(actor, petition, of)).toBe(seen)
  })

  test('第三十条第三款：被检举控告的单位连自己出具过的文书也看不见', () => {
    expect(maySeePaper(headOf('land'), confirm(stages.accepted, 'accusation', 'land'), paper({}))).toBe(false)
  })
})
