import { describe, expect, test } from 'vitest'
import { fieldsOf, layOut } from '../documents/fill.ts'
import { outline } from '../documents/paper/outline.ts'
import { allKinds, exampleFile, exampleWording } from '../documents/testing.ts'
import { plainDate } from '../calendar/plain-date.ts'
import { maySeePaper, withoutName } from '../permits/may-see-paper.ts'
import { paperKinds } from '../petition/papers.ts'
import type { PaperKind, PaperOnFile } from '../petition/papers.ts'
import { handlerOf } from '../petition/testing.ts'
import { stages } from '../petition/testing-stages.ts'
import { fileOf } from './case-file.ts'

/** 她的姓名、住址、电话、证件号码。 */
const hers = ['张喆', '东河乡虒亭村3组12号', '13900000000', '990001197001010011'] as const
const hidden = { since: plainDate('2025-03-03'), papers: [] } as const
const step = { by: 'x', on: plainDate('2025-06-10') }

function laidOut(kind: PaperKind): string {
  const example = exampleFile(kind)
  const petition = { ...example.petition, nameHidden: hidden }
  // The drafter writes under every heading, and writes her name there.
  const texts = new Map([...example.texts, ['own words', `${exampleWording[kind] ?? ''}经办：当面告知张喆。`]])
  const file = fileOf({ ...example, petition, texts }, example.paper)
  const frame = { organ: '试验县水利局', day: plainDate('2025-05-20'), status: 'signed' } as const
  return outline(layOut(file, fieldsOf(file, file.texts.get('own words')), frame))
}

describe('不公开姓名的，单位读得到的每一种文书里都没有她的姓名和联系方式', () => {
  test.each(allKinds)('%s', (kind) => {
    const { petition, paper } = exampleFile(kind)
    if (withoutName({ ...petition, nameHidden: hidden }, paper)) {
      for (const secret of hers) expect(laidOut(kind), paperKinds[kind]).not.toContain(secret)
    }
  })

  test.each(allKinds)('%s：写着姓名的，只有信访局看得到', (kind) => {
    const petition = { ...stages.accepted, nameHidden: hidden }
    for (const unit of ['office', 'land'] as const) {
      const paper: PaperOnFile = { id: '1', kind, unit, status: 'signed', drafted: step, signed: step }
      const read = ['land', 'farm'].some((reader) => maySeePaper(handlerOf(reader), petition, paper))
      if (read) expect(withoutName(petition, paper)).toBe(true)
    }
  })

  test('没有请求的，照常写姓名', () => {
    const example = exampleFile('handlingOpinion')
    const file = fileOf(example, example.paper)
    expect(file.people).toEqual(example.people)
    expect(withoutName(example.petition, example.paper)).toBe(false)
  })

  test('她自己写下的内容照原样，别人写下的姓名换掉', () => {
    const example = exampleFile('handlingOpinion')
    const registered = example.acts.find((act) => act.type === 'registered')
    const own = registered?.texts['petition']?.content ?? ''
    const texts = new Map([...example.texts, [own, '我叫张喆。'], ['other', '已当面告知张喆。']])
    const file = fileOf({ ...example, texts, petition: { ...example.petition, nameHidden: hidden } }, example.paper)
    expect([file.texts.get(own), file.texts.get('other')]).toEqual(['我叫张喆。', '已当面告知［信访人］。'])
  })
})

describe('请求以前签发的文书，别人收存的由她签名的原件', () => {
  const signed = (changes: Partial<PaperOnFile>): PaperOnFile => ({
    ...{ id: '1', kind: 'deliveryReceipt', unit: 'office', status: 'signed', drafted: step, signed: step },
    ...changes,
  })
  const original = { digest: 'x', type: 'application/pdf', bytes: 1 } as const
  const petition = { ...stages.accepted, nameHidden: { ...hidden, papers: ['2'] } }

  test.each([
    ['信访局的送达回证，没有扫描件：单位看得到', signed({}), true],
    ['扫描件上有她的签名：单位看不到', signed({ original }), false],
    ['转送函上没有她的签名：单位看得到', signed({ kind: 'transferLetter', original }), true],
    ['本单位自己作的笔录：看得到', signed({ kind: 'statementRecord', unit: 'land', original }), true],
    ['请求以前签发的：单位看不到', signed({ id: '2', kind: 'transferLetter' }), false],
    ['请求以前签发的，本单位的也一样', signed({ id: '2', kind: 'handlingOpinion', unit: 'land' }), false],
  ] as const)('%s', (_, paper, seen) => {
    expect(maySeePaper(handlerOf('land'), petition, paper)).toBe(seen)
    expect(maySeePaper({ id: 'r', unit: 'office', role: 'registrar' }, petition, paper)).toBe(true)
  })
})
