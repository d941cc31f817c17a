import type { Topic } from './topic.ts'

/** 检举控告（第三十条）: about a unit, so never to be read by it. No person is named. */
export const accusations: readonly [Topic, ...Topic[]] = [
  {
    category: '纪检监察',
    unit: 'discipline',
    title: '反映检查时收受好处的问题',
    causes: ['去年检查{town}街上的饭馆时，有检查人员让店家结算与检查无关的餐费{money}元。'],
    effects: ['店家怕以后被为难，不敢自己说。'],
    demands: [
      {
        asks: '请调查属实与否，并为反映人保密。',
        answers: [{ outcome: 'explain', text: '由有权处理的机关依规依纪依法办理并反馈。' }],
      },
    ],
    basis: '《信访工作条例》关于检举控告类事项依规依纪依法办理的规定',
  },
  {
    category: '纪检监察',
    unit: 'discipline',
    title: '反映工程款拨付中的问题',
    causes: ['{village}的水渠只修了一半，账上却写着全部完工，拨了{money}元。'],
    effects: ['验收单上的日期在开工以前。'],
    demands: [
      {
        asks: '请核查这笔工程款的去向，并为反映人保密。',
        answers: [{ outcome: 'explain', text: '由有权处理的机关依规依纪依法办理并反馈。' }],
      },
    ],
    basis: '《信访工作条例》关于检举控告类事项依规依纪依法办理的规定',
  },
]
