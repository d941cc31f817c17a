import { describe, expect, test } from 'vitest'
import { acts } from '../petition/actions/index.ts'
import { endReasons, kinds, methods } from '../petition/words.ts'
import { furtherActs } from './petition-commands.ts'
import { fieldsOf } from './act-fields.ts'
import type { Field } from './act-fields.ts'
import type { FurtherAct } from './petition-commands.ts'

function field(act: FurtherAct, name: string): Field | undefined {
  return fieldsOf(act).find((each) => each.name === name)
}

describe('办理的表单', () => {
  test.each(furtherActs.map((act) => [acts[act].label, act] as const))(
    '「%s」的每一项都知道怎样填，都有中文名称',
    (_, act) => {
      for (const { label } of fieldsOf(act)) expect(label).toMatch(/\p{Script=Han}/u)
    },
  )

  test('选项的文字取自选项自己', () => {
    expect(field('confirmKind', 'kind')?.control).toEqual({ as: 'choose', words: kinds })
    const { finalReviewDelivered: _, ...chosen } = endReasons
    expect(field('end', 'reason')?.control).toMatchObject({ as: 'choose' })
    expect(chosen).toMatchObject(wordsOf(field('end', 'reason')))
  })

  test('日期、单位、人员、转送交办、督办，各有各的填法', () => {
    expect(field('assign', 'feedbackDueOn')?.control).toEqual({ as: 'day' })
    expect(field('assign', 'units')?.control).toEqual({ as: 'leadAndAssisting' })
    expect(field('confirmKind', 'accusedUnits')?.control).toEqual({ as: 'units' })
    expect(field('object', 'consentBy')?.control).toEqual({ as: 'officer' })
    expect(field('accept', 'assignment')?.control).toEqual({ as: 'sending' })
    expect(field('decideObjection', 'assignment')?.control).toEqual({ as: 'sending', status: 'objected' })
    expect(field('answerSupervision', 'id')?.control).toEqual({ as: 'owed', terms: ['supervisionAnswer'] })
    expect(field('extend', 'days')?.control).toEqual({ as: 'number' })
    expect(field('relate', 'to')?.control).toEqual({ as: 'petitionNumber' })
  })

  test('只有台账可以不载的，手工办理必须填', () => {
    expect(field('handOver', 'method')).toMatchObject({ required: true, control: { as: 'choose', words: methods } })
  })

  test('没有被检举控告的单位，也是一种回答', () => {
    expect(field('confirmKind', 'accusedUnits')).toMatchObject({ required: true, mayBeEmpty: true })
    expect(field('transfer', 'units')).toMatchObject({ required: true, mayBeEmpty: false })
  })
})

function wordsOf(each: Field | undefined): Readonly<Record<string, string>> {
  return each !== undefined && 'words' in each.control ? each.control.words : {}
}
