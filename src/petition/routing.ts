import type { PlainDate } from '../calendar/plain-date.ts'

/** 第三十一条第一至五项: what is not answered by 信访处理意见书 within the sixty days. */
export type OtherRoute = 'judicial' | 'arbitration' | 'partyAppeal' | 'administrative' | 'statutoryDuty'

/** 第二十二条第二款: organs that deal with a matter by rules of their own. */
export type OutsideOrgan = 'politicalLegal' | 'discipline'

/** 第二十二条第一款第一项: what was put before the party committee and the government, and when they had decided. */
export interface SoughtDecision {
  readonly id: string
  readonly on: PlainDate
  readonly decidedOn?: PlainDate
}

/** To whom the office sent it, or, where she came herself, was shown the way. */
export interface Referral {
  readonly on: PlainDate
  readonly to: OutsideOrgan
  readonly mode: 'forwarded' | 'guided'
  readonly body: string
  /** It was not taken there: the day it came back. */
  readonly returnedOn?: PlainDate
  /** 第三十条第三款: texts, names and files went with it into the organ's sealed compartment; here is only that they did. */
  readonly compartment?: Compartment
  /** The organ has given back what lay in its compartment. */
  readonly handedBackOn?: PlainDate
}

/** The sealed compartment of a discipline organ that has an account here, and the key it takes in with (decision 0026). */
export interface Compartment {
  /** Id of the organ. */
  readonly unit: string
  /** 1, 2, …, the organ's own count. */
  readonly key: number
}

export interface Routing {
  readonly on: PlainDate
  readonly route: OtherRoute
  /** Routes one to four: before whom she goes on. */
  readonly body?: string
  readonly returnedOn?: PlainDate
}

/** An answer that no 复查 can be asked against: 第二十九条 on suggestions, 第三十条 on accusations, 第三十一条第五项. */
export interface OtherAnswer {
  readonly to: 'suggestion' | 'accusation' | 'statutoryDuty'
  readonly leftOn: PlainDate
  readonly deliveredOn?: PlainDate
}

/** Demands that became a petition of their own. */
export interface SplitOff {
  readonly into: string
  readonly on: PlainDate
  readonly demands: readonly string[]
}
