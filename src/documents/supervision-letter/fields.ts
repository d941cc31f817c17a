import { grounds } from '../../petition/words.ts'
import { dayOf, lastAct, textOf } from '../case-file.ts'
import { petitioner, petitionNumber, summary } from '../common-fields.ts'
import { needed, ourForm } from '../field.ts'

const article = '第四十条第一款'

export const fields = {
  to: needed('被督办的单位', article, (file) => {
    const unit = lastAct(file, 'supervised')?.unit
    return unit === undefined ? '' : file.names.unitName(unit)
  }),
  petitionNumber,
  petitioner,
  summary,
  ground: needed('督办情形', article, (file) => {
    const ground = lastAct(file, 'supervised')?.ground
    return ground === undefined ? '' : grounds[ground]
  }),
  advice: needed('改进工作的建议', article, (file) => textOf(file, lastAct(file, 'supervised')?.advice)),
  due: needed('要求答复的日期', ourForm, (file) => {
    const started = lastAct(file, 'supervised')?.clocks.find(
      (entry) => entry.kind === 'started' && entry.term === 'supervisionAnswer',
    )
    return started?.kind === 'started' ? dayOf(started.due) : ''
  }),
}
