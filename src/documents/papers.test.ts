import { describe, expect, test } from 'vitest'
import { paperKinds } from '../petition/papers.ts'
import { acts } from '../petition/actions/index.ts'
import { blank as unregistered } from '../petition/evolve.ts'
import { fieldsOf, layOut, missing, organOf, paperNumber, seriesOf } from './fill.ts'
import { outline } from './paper/outline.ts'
import { papers } from './papers.ts'
import { allKinds, exampleFile, examplePaper, exampleWording } from './testing.ts'

/** advice and agreement hold several papers of one shape; else a paper's folder bears its name. */
const folders: Readonly<Record<string, string>> = {
  mediationAgreement: 'agreement',
  settlementAgreement: 'agreement',
  improvementAdvice: 'advice',
  policyAdvice: 'advice',
  accountabilityAdvice: 'advice',
}

function kebab(kind: string): string {
  return kind.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}

describe.each(allKinds)('%s', (kind) => {
  test(`《${paperKinds[kind]}》的文字与样张一致`, async () => {
    const folder = folders[kind]
    const file = folder === undefined ? `${kebab(kind)}/golden.txt` : `${folder}/${kebab(kind)}.golden.txt`
    await expect(`${outline(examplePaper(kind))}\n`).toMatchFileSnapshot(file)
  })

  test(`《${paperKinds[kind]}》样张的必填项目都有内容`, () => {
    expect(missing(fieldsOf(exampleFile(kind), exampleWording[kind]))).toEqual([])
  })

  test(`《${paperKinds[kind]}》的每个必填项目空着都指得出来，并附依据`, () => {
    const { fields } = papers[kind].form
    const required = Object.values(fields).filter((field) => field.required)
    expect(required.length).toBeGreaterThan(1)
    const blank = { ...exampleFile(kind), petition: unregistered('petition-1'), acts: [], people: [] }
    const gaps = missing(fieldsOf(blank))
    expect(gaps.length).toBeGreaterThan(0)
    for (const { label, article } of gaps) expect([label, article]).not.toContain('')
  })

  test(`《${paperKinds[kind]}》各项目名称不重复，拟稿人可以逐项改写`, () => {
    const labels = Object.values(papers[kind].form.fields).map(({ label }) => label)
    expect(new Set(labels).size).toBe(labels.length)
    const wording = labels.map((label) => `【${label}】改写${label}`).join('\n')
    const filled = fieldsOf(exampleFile(kind), wording)
    expect(filled.unknown).toEqual([])
    expect(filled.fields.every(({ written, value, label }) => written && value === `改写${label}`)).toBe(true)
    for (const { label, required } of filled.fields) {
      if (required) expect(outline(examplePaper(kind)), label).not.toContain('undefined')
    }
  })
})

describe('文书的通则', () => {
  test('每一种文书都说明是哪一步办理的文书', () => {
    for (const kind of allKinds) expect(Object.keys(acts)).toContain(papers[kind].act)
  })

  test('名单上的每一种文书都有自己的发文字号序列，或者不编号', () => {
    const series = allKinds.flatMap((kind) => papers[kind].series ?? [])
    expect(new Set(series).size).toBe(series.length)
  })

  test('发文字号：年份用六角括号，序号不编虚位', () => {
    const number = paperNumber('试验县水利局', { organ: 'water', series: '意', year: 2025, n: 12 })
    expect(number.text).toBe('试验县水利局意〔2025〕12号')
  })

  test('第三十条：检举控告和密封的文书另编序列，公开的序列里不留空号', () => {
    expect(seriesOf('handlingOpinion', false)).toBe('意')
    expect(seriesOf('handlingOpinion', true)).toBe('意专')
    expect(seriesOf('personnelNotice', false)).toBe('通专')
    expect(seriesOf('hearingRecord', true)).toBeUndefined()
  })

  test('未签发的稿子在每一面注明，没有文号和日期', () => {
    const draft = examplePaper('handlingOpinion', 'draft')
    expect(draft.banner).toBe('未签发稿，不作凭据')
    expect(outline(draft)).toContain('试验县水利局意〔2025〕　　号')
    expect(outline(draft)).toContain('　　年　　月　　日')
    expect(examplePaper('handlingOpinion').banner).toBeUndefined()
  })
})

describe('第三十五条：没有账号的复查机关的复查意见书由信访局录入', () => {
  const file = exampleFile('firstReviewOpinion')
  const entered = { ...file, paper: { ...file.paper, unit: 'office' } }
  const frame = { organ: file.names.unitName(organOf(file.petition, entered.paper)), day: file.petition.receivedOn }
  const wording = '【原件文号】试政复查〔2025〕7号\n【查明的事实】断水属实。'
  const paper = layOut(entered, fieldsOf(entered, wording), { ...frame, status: 'signed' })
  const text = outline(paper)

  test('落款是复查机关，文号是原件的，每一面注明以盖章原件为准，不用发文机关标志', () => {
    expect(frame.organ).toBe('试验县人民政府')
    expect(text).toContain('试政复查〔2025〕7号')
    expect([paper.banner, paper.letterhead]).toEqual(['据原件录入，以盖章原件为准', undefined])
    expect(text).not.toContain('试验县信访局')
  })

  test('承办单位查明的，不当作复查机关查明的事实：须由复查机关自己写明', () => {
    expect(missing(fieldsOf(entered)).map(({ label }) => label)).toEqual(['查明的事实'])
  })
})

test('签名不单独在一面上：末段和各行签名同在一面', () => {
  const { blocks } = examplePaper('hearingRecord')
  const held = blocks.map((block) => block.kind === 'paragraph' && block.held === true)
  expect(held.slice(-4)).toEqual([true, true, true, false])
})

test('陈述人签名在陈述之下、调查核实的情况之上：只对自己的陈述签名', () => {
  const text = outline(examplePaper('statementRecord'))
  expect(text.indexOf('陈述人（签名）')).toBeLessThan(text.indexOf('调查核实的情况'))
})

describe('第三十二条：信访处理意见书', () => {
  const text = outline(examplePaper('handlingOpinion'))

  test('逐项答复每一项投诉请求，各有标题、处理意见和法律法规依据', () => {
    for (const demand of ['尽快恢复村南干渠供水', '赔偿因断水造成的冬小麦减产损失'])
      expect(text).toContain(`关于“${demand}”的请求`)
    expect(text.match(/处理意见：(予以支持|解释说明|不予支持)。/g)).toHaveLength(2)
    expect(text.match(/法律法规依据：/g)).toHaveLength(2)
  })

  test('有一项请求没有答复的，不能签发', () => {
    const file = exampleFile('handlingOpinion')
    const more = { ...file, petition: { ...file.petition, demands: ['1', '2', '3'] } }
    expect(missing(fieldsOf(more)).map(({ label }) => label)).toEqual(['处理意见', '法律法规依据'])
  })

  test('第三十五条：载明30日内向上一级机关请求复查', () => {
    expect(text).toContain('自收到本意见书之日起30日内，向试验县人民政府请求复查')
  })

  test('姓名对承办单位保密的，以信访件编号称呼，由信访局代为送达', () => {
    const hidden = outline(examplePaper('handlingOpinion', 'signed', true))
    expect(hidden).toContain('信访人（查询码另行告知）：')
    expect(hidden).toContain('由信访局代为送达')
    expect(hidden).not.toContain('张喆')
  })
})
