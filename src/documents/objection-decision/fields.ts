import { assignmentById } from '../../petition/state.ts'
import { lastAct, textOf } from '../case-file.ts'
import { petitioner, petitionNumber } from '../common-fields.ts'
import { needed, optional, ourForm } from '../field.ts'

const article = '第二十三条第三款'

export const fields = {
  to: needed('提出异议的单位', ourForm, (file) => {
    const id = lastAct(file, 'objectionDecided')?.assignment
    const unit = id === undefined ? undefined : assignmentById(file.petition, id)?.unit
    return unit === undefined ? '' : file.names.unitName(unit)
  }),
  petitionNumber,
  petitioner,
  result: needed('核实结果', article, (file) => {
    const decided = lastAct(file, 'objectionDecided')
    return decided === undefined ? '' : decided.upheld ? '同意异议' : '不同意异议'
  }),
  reason: needed('核实意见', article, (file) => textOf(file, lastAct(file, 'objectionDecided')?.reason)),
  next: needed('后续办理', ourForm, (file) => {
    const decided = lastAct(file, 'objectionDecided')
    if (decided === undefined) return ''
    return decided.upheld
      ? '请将相关材料交还本机关，由本机关另行转送、交办。'
      : '请你单位继续办理，书面告知信访人的期限自你单位收到之日起计算，不因异议中止。'
  }),
  materials: optional('交还材料清单'),
}
