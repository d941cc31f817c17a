import { fact } from '../../event-rule.ts'
import type { EventRule, Recorded } from '../../event-rule.ts'
import type { TextRef } from '../../text-ref.ts'

export interface OrganizationNotified extends Recorded {
  readonly type: 'organizationNotified'
  readonly body: string
  readonly grave: boolean
  readonly report: TextRef
}

export const organizationNotified: EventRule<OrganizationNotified> = {
  evolve: (petition) => petition,
  /** 第三十条第三款: a unit that holds or held the case does not learn of it. */
  isForOffice: () => true,
  say: ({ body, grave }, { nameOf }) => [
    fact('组织（人事）部门', nameOf(body)),
    fact('重大情况', grave ? '已报送党委主要负责同志和分管负责同志' : undefined),
  ],
}
