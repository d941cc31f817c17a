import { refuse } from '../../refusal.ts'

export const label = '转纪检监察机关'
export const article = '第二十二条第二款'

/** Said before it is done: it can't be taken back from here. */
export const whatMoves =
  '收到的机关在本系统设有密封仓的，内容、姓名、附件随转送一并移入，本局不再留存，谁也看不到；要留纸质件的，请先打印。' +
  '没有密封仓的，内容留在本局，只有负责人可以查看。'

export const refusals = {
  notAtOffice: refuse(
    'notAtOffice',
    article,
    '只有在信访局手里、还没有转送交办的，才能转纪检监察机关；已经在承办单位手里的，先由信访局确认被检举控告的单位。',
  ),
  notAccusation: refuse(
    'notAccusation',
    article,
    '还没有由具名的工作人员确认为检举控告类，请先确认类别和被检举控告的单位。',
  ),
  accusedUnit: refuse('accusedUnit', '第三十条第三款', '被检举控告的就是这个机关，请转其上级纪检监察机关。'),
} as const
