import type { OtherRoute } from './routing.ts'

/**
 * What she is told of each route's own time limits: they run on while she petitions, and no text of the Regulation stops
 * them. The notice itself names the body, its address and that law's days for her case.
 */
export const remedyWarnings = {
  judicial:
    '诉讼、行政复议、刑事立案和法律监督各有申请期限，信访期间照常计算、不中止；如行政诉讼一般为知道或者应当知道行政行为之日起6个月（行政诉讼法第四十六条），行政复议一般为60日（行政复议法第二十条）。请尽快向下列机关提出。',
  arbitration:
    '申请仲裁有时效，信访期间照常计算；如劳动争议申请仲裁的时效期间为1年（劳动争议调解仲裁法第二十七条）。请尽快向下列仲裁机构提出。',
  partyAppeal: '党员申诉、申请复审按有关规定的期限提出，信访不延长这些期限。请尽快向下列组织提出。',
  administrative:
    '行政复议一般自知道或者应当知道行政行为之日起60日内申请（行政复议法第二十条），信访期间照常计算；裁决、确认、许可等程序各有期限。请尽快向下列机关提出。',
  statutoryDuty:
    '本单位逾期不履行法定职责也不答复的，您可以依法申请行政复议或者提起行政诉讼；这些期限在信访期间照常计算，复查、复核不适用。',
} as const satisfies Record<OtherRoute, string>
