import type { IFontAttributesProperties } from 'docx'

/** The faces GB/T 9704—2012 asks for: body, level 2, level 1, title, page number. */
export type Face = 'fangsong' | 'kai' | 'hei' | 'title' | 'song'

/**
 * `name` is the face offices have; `wide` is tried for a character outside GB2312 (虒, 喆), which the faces named
 * *_GB2312 and 小标宋 do not hold. Fonts are only named, never shipped.
 */
const FACES = {
  fangsong: { name: '仿宋_GB2312', wide: '仿宋' },
  kai: { name: '楷体_GB2312', wide: '楷体' },
  hei: { name: '黑体', wide: '黑体' },
  title: { name: '方正小标宋简体', wide: '宋体' },
  song: { name: '宋体', wide: '宋体' },
} as const satisfies Record<Face, { name: string; wide: string }>

/** Characters beyond the basic plane (𬱖) stand in no ordinary Windows face. */
const SUPPLEMENTARY = 'SimSun-ExtB'

function gb2312Characters(): ReadonlySet<string> {
  const decoder = new TextDecoder('gbk')
  const characters = new Set<string>()
  for (let row = 0xb0; row <= 0xf7; row += 1) {
    for (let cell = 0xa1; cell <= 0xfe; cell += 1) characters.add(decoder.decode(Uint8Array.of(row, cell)))
  }
  return characters
}

const GB2312 = gb2312Characters()
const HAN = /^\p{Script=Han}$/u

function fontFor(character: string, face: Face): string {
  if (!HAN.test(character) || GB2312.has(character)) return FACES[face].name
  return (character.codePointAt(0) ?? 0) > 0xffff ? SUPPLEMENTARY : FACES[face].wide
}

export interface Stretch {
  readonly text: string
  readonly font: string
}

/** The text cut where the font must change, by code points; every character in a font that holds it. */
export function stretches(text: string, face: Face): readonly Stretch[] {
  const cut: Stretch[] = []
  for (const character of text) {
    const font = fontFor(character, face)
    const last = cut.at(-1)
    if (last?.font === font) cut[cut.length - 1] = { text: last.text + character, font }
    else cut.push({ text: character, font })
  }
  return cut
}

/** All four slots are named, so that neither Word nor WPS falls back to a Latin face for digits and quotation marks. */
export function fontSlots(name: string): IFontAttributesProperties {
  return { ascii: name, hAnsi: name, eastAsia: name, cs: name, hint: 'eastAsia' }
}

export function faceName(face: Face): string {
  return FACES[face].name
}
