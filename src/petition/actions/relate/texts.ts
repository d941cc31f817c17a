import { refuse } from '../../refusal.ts'

export const label = '确认关联'
export const article = '第十九条第三款、第三十六条第三款'

export const refusals = {
  notRegistered: refuse('notRegistered', article, '这件信访还没有登记，请先登记。'),
  relatedToItself: refuse('relatedToItself', article, '一件信访不能与自己关联，请选择另一件。'),
  relatedToNothing: refuse('relatedToNothing', article, '请选择所关联的信访件：没有原件，就无从核对是不是同一事项。'),
  earlierIsKept: refuse(
    'earlierIsKept',
    '第三十条第三款',
    '所关联的一件不得让被检举控告的单位、人员知道，而本件他们可以知道，关联就会告诉他们有那一件。' +
      '同一事项的，请先在本件登记被检举控告的单位、人员；不是同一事项的，不作关联。',
  ),
  firstStandsAlone: refuse('firstStandsAlone', article, '初件不关联别的信访件，请去掉所关联的信访件，或改选其他关系。'),
} as const
