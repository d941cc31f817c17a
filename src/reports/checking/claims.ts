/** A number or a word of direction as it stands in a text, in half-width; and where it begins. */
export interface Claim {
  readonly text: string
  readonly at: number
}

const CHINESE = '零〇一二两三四五六七八九十百千万亿半'
const MEASURES = '件批次人起个份日天倍成户家项条名年月'

/** Longer ones first: 「不超过」 says another thing than 「超过」. */
const DIRECTIONS = [
  ...['不超过', '不低于', '不高于', '不相符', '没有变化', '变动幅度', '占比最高'],
  ...['平稳', '好转', '反弹', '激增', '骤增', '猛增', '锐减', '增加', '减少', '上升', '下降', '持平', '增长', '回落'],
  ...['高于', '低于', '多于', '少于', '超过', '相符', '增幅', '降幅', '翻番', '向好', '恶化', '居前', '全部', '首位'],
]

const CLAIM = new RegExp(
  [
    String.raw`[0-9０-９]+(?:[.．:：][0-9０-９]+)*[%％‰]?`,
    `百分之[${CHINESE}]+`,
    `[${CHINESE}]+(?:分之[${CHINESE}]+)?(?=[余多]?[${MEASURES}])`,
    ...DIRECTIONS,
  ].join('|'),
  'gu',
)

/** Every number and word of direction in a text: 「127」「38.89%」「百分之五」「第三批」「平稳」. */
export function claimsIn(text: string): readonly Claim[] {
  return [...text.matchAll(CLAIM)].map((match) => ({ text: match[0].normalize('NFKC'), at: match.index }))
}

/** The sentence that holds this place of a paragraph. */
export function sentenceAt(paragraph: string, at: number): string {
  const start = Math.max(...['。', '；', '\t'].map((end) => paragraph.lastIndexOf(end, at - 1))) + 1
  const ends = ['。', '；'].flatMap((end) => {
    const found = paragraph.indexOf(end, at)
    return found < 0 ? [] : [found + 1]
  })
  return paragraph.slice(start, Math.min(paragraph.length, ...ends)).trim()
}
