import type { Term } from './term.ts'

/** 第十八条第四款 「任何组织和个人不得打击报复信访人」: nobody withdraws unasked. The days are the office's own (Q8). */
export const withdrawalConfirmation = {
  id: 'withdrawalConfirmation',
  label: '向信访人本人核实撤回',
  promise: '信访局另一名工作人员当面或者电话问您：撤回是不是您自己的意思',
  article: '第十八条第四款',
  quotation: '任何组织和个人不得打击报复信访人',
  limit: { counted: 'workdays', days: 5 },
  statutory: false,
  // Q8
  reading: '条例未规定撤回，本局自定5个工作日核实；核实以前照常办理',
} as const satisfies Term
