// GB/T 9704—2012, in twips (1/1440 inch) unless said otherwise; type sizes in half-points.

function fromMillimetres(length: number): number {
  return Math.round((length / 25.4) * 1440)
}

export const PAGE = { width: fromMillimetres(210), height: fromMillimetres(297) }
/** 5.2.1: 天头 37 mm, 订口 28 mm, 版心 156 × 225 mm. The footer's distance puts the dash 7 mm under the 版心 (7.5). */
export const MARGIN = {
  top: fromMillimetres(37),
  bottom: fromMillimetres(35),
  left: fromMillimetres(28),
  right: fromMillimetres(26),
  header: fromMillimetres(15),
  footer: fromMillimetres(24.7),
}
export const TEXT_WIDTH = fromMillimetres(156)
/** 5.2.3: 22 lines a page: 225 mm ÷ 22 = 28.99 pt, taken down to 28.95 pt so that the 22nd always fits. */
export const LINE = 579
/** 5.2.3: 28 characters a line: 28 × 16 pt is 5.8 pt too wide, so each character gives up 0.25 pt. */
export const TIGHTEN = -5
/** One 3号 character as set: 16 pt less 0.25 pt. */
export const EM = 315

export const SIZE_2 = 44
export const SIZE_3 = 32
export const SIZE_4 = 28
export const SIZE_5 = 21
/** One 4号 character. */
export const EM_4 = 280
export const TABLE_LINE = 320
export const CELL_MARGIN = 80

/** A form's rows: label column, least height, and the pitch of 4号 lines in them. */
export const SHEET_LABEL = 1780
export const SHEET_ROW = 640
export const SHEET_LINE = 440

/** 10.1: 发文机关标志 30 mm from the page's upper edge, red double rules 170 mm wide, the lower 20 mm from the foot. */
export const LETTER = {
  markTop: fromMillimetres(30),
  footRule: fromMillimetres(20),
  overhang: fromMillimetres(7),
  afterMark: fromMillimetres(4),
  /** Half-points: as large as the name allows, at most this. */
  markSize: 72,
}
