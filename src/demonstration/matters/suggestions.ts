import type { Topic } from './topic.ts'

/** 建议意见（第二十九条）: nobody is wronged; somebody has an idea. */
export const suggestions: readonly [Topic, ...Topic[]] = [
  {
    category: '城乡建设',
    unit: 'housing',
    title: '关于{estate}周边增设晾晒场和座椅的建议',
    causes: ['{estate}一带老人多，天好的时候没有地方坐，被子搭在绿化带的绳子上。'],
    effects: ['几位邻居一起看过，东侧空地正好能用。'],
    demands: [
      {
        asks: '建议利用东侧空地设晾晒架和座椅。',
        answers: [{ outcome: 'support', text: '建议可行，已列入本年度小区改造清单，图样在居委会展示。' }],
      },
    ],
    basis: '《信访工作条例》关于研究论证信访人建议意见的规定',
  },
  {
    category: '交通运输',
    unit: 'transport',
    title: '关于{town}集日加开班车的建议',
    causes: ['{town}逢集那天班车挤不上，散集以后要等一个多钟头。'],
    effects: ['{village}的老人背着东西站一路。'],
    demands: [
      {
        asks: '建议集日上午、下午各加开一班。',
        answers: [{ outcome: 'support', text: '采纳，自下月起集日加开两班，时刻表已张贴在站点。' }],
      },
    ],
    basis: '《信访工作条例》关于研究论证信访人建议意见的规定',
  },
]
