const DIGITS = '零一二三四五六七八九'

/** 15, １５, 十五, 二十, 一百零二 → the number, up to 999; undefined for anything else. */
export function readSmallNumber(text: string): number | undefined {
  const plain = text.normalize('NFKC')
  if (/^\d{1,3}$/.test(plain)) return Number(plain)
  const match = /^(?:([一二三四五六七八九])百零?)?(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?$/u.exec(plain)
  if (match === null || plain === '') return undefined
  const [, hundreds, tens, ten, ones] = match
  const leading = ten === undefined ? 0 : digit(tens, 1) * 10
  return digit(hundreds, 0) * 100 + leading + digit(ones, 0)
}

function digit(sign: string | undefined, otherwise: number): number {
  return sign === undefined ? otherwise : DIGITS.indexOf(sign)
}
