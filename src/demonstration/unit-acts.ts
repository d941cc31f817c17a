import type { PlainDate } from '../calendar/plain-date.ts'
import type { Matter } from './matters/matter.ts'
import { handlerOf, headOf, officeHead, operator } from './staff.ts'
import { step } from './step.ts'
import type { Step } from './step.ts'

/** `assignment` is the sending's number: the first is '1', what is sent again goes on counting. */
export function accept(on: PlainDate, unit: string, assignment = '1'): Step {
  return step(handlerOf(unit), 'accept', { on, assignment })
}

/** 第三十一条第五项: what the unit owes by law anyway, it does. */
export function routeAsStatutoryDuty(on: PlainDate, unit: string): Step {
  const notice = '您反映的事项属于本单位法定职责，由本单位依法查处并书面答复您，不走信访程序。'
  return step(handlerOf(unit), 'route', { on, route: 'statutoryDuty' }, { texts: { notice } })
}

/** As a ledger tells of it. */
export function transferFromLedger(on: PlainDate, unit: string): Step {
  return step(operator, 'transfer', { on, units: [unit] })
}

export function acceptFromLedger(on: PlainDate): Step {
  return step(operator, 'accept', { on, assignment: '1' })
}

export function waiveNotice(on: PlainDate, unit: string): Step {
  const reason = '登记的住址已拆迁，向村委会和两户邻居询问均无联系方式，已张贴寻人告知十日。'
  return step(handlerOf(unit), 'waiveNotice', { on, assignment: '1' }, { texts: { reason } })
}

export function object(on: PlainDate, unit: string): Step {
  return objection(on, unit, {})
}

/** After the five working days only the head of the office can let it in. */
export function objectLate(on: PlainDate, unit: string): Step {
  return objection(on, unit, { consentBy: officeHead.id })
}

function objection(on: PlainDate, unit: string, consent: { readonly consentBy?: string }): Step {
  const reason = '所反映路段和设施不在本单位管理范围，职责清单第三页和交接单附后，请核实后另行转送。'
  return step(handlerOf(unit), 'object', { on, assignment: '1', ...consent }, { texts: { reason } })
}

/** 第三十四条 「经本机关、单位负责人批准」: asked by the handler, approved by the head. */
export function extend(on: PlainDate, unit: string, days: number): readonly Step[] {
  const reason = '需要等待第三方检测结果，检测机构书面答复的出具日期晚于原期限。'
  const notice = '因等待检测结果，您的信访事项延期办理，结果出来后立即书面答复您。'
  const given = { on, assignment: '1', days }
  return [
    step(handlerOf(unit), 'proposeExtension', given, { texts: { reason } }),
    step(headOf(unit), 'extend', given, { texts: { reason, notice } }),
  ]
}

export function contribute(on: PlainDate, unit: string, assignment: string): Step {
  const opinion = '本单位负责的部分已核实，现场照片和测量记录附后，供主办单位答复时使用。'
  return step(handlerOf(unit), 'contribute', { on, assignment }, { texts: { opinion } })
}

/** Every demand is answered, each with its basis (第三十二条第一款). */
export function issueOpinion(on: PlainDate, { demands, basis }: Matter, unit: string): Step {
  const texts = demands.flatMap(({ id, answer }) => [
    [`answer.${id}`, answer] as const,
    [`basis.${id}`, basis] as const,
  ])
  const answers = demands.map(({ id: demand, outcome }) => ({ demand, outcome }))
  return step(handlerOf(unit), 'issueOpinion', { on, answers }, { texts: Object.fromEntries(texts) })
}

export function handOver(on: PlainDate, unit: string): Step {
  return step(handlerOf(unit), 'handOver', { on, method: 'inPerson' })
}

export function deliver(on: PlainDate, unit: string): Step {
  const proof = '信访人本人在送达回证上签字，日期由其自填。'
  return step(handlerOf(unit), 'deliver', { on, paper: 'opinion', method: 'inPerson' }, { texts: { proof } })
}

export function reportFeedback(on: PlainDate, unit: string): Step {
  const report = '已逐项答复信访人并送达，办理经过、处理意见和后续安排见附件。'
  return step(handlerOf(unit), 'reportFeedback', { on }, { texts: { report } })
}

/** 第三十二条第二款: where something was supported, it is carried out and reported. */
export function reportEnforcement(on: PlainDate, { demands, unit }: Matter): readonly Step[] {
  if (demands.every(({ outcome }) => outcome !== 'support')) return []
  const done = '处理意见书支持的事项已按承诺逐项落实，承办股室和村委会现场核对。'
  const evidence = '验收单、公示照片和信访人签字的核对表附后。'
  return [step(handlerOf(unit), 'reportEnforcement', { on, extent: 'full' }, { texts: { done, evidence } })]
}

export function answerSupervision(on: PlainDate, unit: string): Step {
  const answer = '逾期系经办人调岗未交接，已指定专人，三日内出具处理意见书，今后每周一核对到期事项。'
  return step(handlerOf(unit), 'answerSupervision', { on, id: '1', adopted: 'all' }, { texts: { answer } })
}
