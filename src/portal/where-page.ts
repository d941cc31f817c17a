import type { Elsewhere } from '../store/region.ts'
import { html } from '../server/pages/html.ts'
import type { Answer, Visit } from '../server/screen.ts'
import { notFilledIn, placeNames } from './contact-page.ts'
import { drawField, faultList } from './fields.ts'
import type { Field } from './fields.ts'
import { back, portalPage, typed } from './frame.ts'

interface Matter {
  /** As she would say it. */
  readonly words: string
  readonly advice: string
  readonly article: string
  readonly places: readonly Elsewhere[]
}

/** 第三十一条, in the words of whoever comes: what other procedures decide, said with where to go. */
const matters = {
  danger: {
    words: '现在有危险：有人受伤、有人威胁',
    advice: '先打110，受伤的打120。写信访等不及。',
    article: '第三十一条第五项',
    places: ['police'],
  },
  lawsuit: {
    words: '打官司的事：法院的判决、调解、执行，或者应当去法院告的',
    advice: '法院的事由法院按诉讼程序定，信访局和别的单位不能改判决。对法院怎样办案有意见的，可以找检察院。',
    article: '第三十一条第一项',
    places: ['court', 'procuratorate', 'legalAid'],
  },
  crime: {
    words: '报案、立案的事：报了案不立，或者对公安办案不服',
    advice: '案件由公安机关按法律程序办；不立案、办得不对的，可以请检察院监督。',
    article: '第三十一条第一项',
    places: ['police', 'procuratorate', 'legalAid'],
  },
  work: {
    words: '和单位、老板之间的事：工资、工伤、合同等可以仲裁的',
    advice: '可以申请仲裁，仲裁作的裁决能强制执行。',
    article: '第三十一条第二项',
    places: ['arbitration', 'legalAid'],
  },
  party: {
    words: '我是党员，对给我的处分、处理不服',
    advice: '可以向作出处分的党组织或者它的上级申诉、申请复审。',
    article: '第三十一条第三项',
    places: ['discipline'],
  },
  decision: {
    words: '对政府部门的决定不服：罚款、征收、不给办证、确权等',
    advice: '可以申请行政复议，由上级机关审查这个决定对不对；也可以去法院。',
    article: '第三十一条第四项',
    places: ['review', 'court', 'legalAid'],
  },
  discipline: {
    words: '举报干部或者公职人员违纪违法',
    advice: '可以直接向纪委监委举报。也可以在这里写，选「检举控告」：信访局转给有权处理的机关，不得让被举报的人知道。',
    article: '第三十条第三款',
    places: ['discipline'],
  },
  other: {
    words: '都不是，或者不知道',
    advice: '那就在这里写。信访局登记以后，15日内找到该管的单位转过去。',
    article: '第三十一条第六项、第二十二条',
    places: [],
  },
} as const satisfies Record<string, Matter>

type MatterName = keyof typeof matters

const question: Field = {
  ...{ as: 'choice', name: 'about', label: '您的事最像下面哪一种？' },
  choices: Object.entries(matters).map(([name, { words }]) => [name, words]),
}

export function wherePage(visit: Visit): Promise<Answer> {
  return Promise.resolve(ask(visit, false))
}

function ask(visit: Visit, missing: boolean): Answer {
  const faults = missing ? [{ path: 'about', problem: '还没有选：请选最像的一种，不知道的选最后一种' }] : []
  const body = html`${back('/', '回首页')} ${faultList(faults)}
    <h1>该找谁</h1>
    <p>有些事由法院、仲裁等按法律定，去那里更快，结果也管用。先看一眼，不管看到什么，您都可以在这里写。</p>
    <form method="post" action="/where" novalidate>
      ${drawField(question, { values: {}, faults })}
      <p><button>看该找谁</button></p>
    </form>
    ${anyway('不想选，直接在这里写')}`
  return portalPage(visit, { title: missing ? '错误：该找谁' : '该找谁', body, status: missing ? 422 : 200 })
}

function anyway(words: string) {
  return html`<p><a class="button second" href="/write">${words}</a></p>`
}

/** Asked for by post, so that no address, history or log tells what her trouble is. */
export function postWhere(visit: Visit): Promise<Answer> {
  const about = typed(visit, 'about')
  return Promise.resolve(isMatter(about) ? advise(visit, matters[about]) : ask(visit, true))
}

function isMatter(name: string): name is MatterName {
  return Object.hasOwn(matters, name)
}

function advise(visit: Visit, { words, advice, article, places }: Matter): Answer {
  const { channels = {} } = visit.house.region
  const body = html`${back('/where', '重新选')}
    <h1>该找谁</h1>
    <p class="quiet">您选的是：${words}</p>
    <div class="box good">
      <p>${advice}</p>
      <p class="fine">依据：《信访工作条例》${article}</p>
    </div>
    ${
      places.length > 0 &&
      html`<dl class="facts">
          ${places.map(
            (place) =>
              html`<dt>${placeNames[place]}</dt>
                <dd>${channels.elsewhere?.[place] ?? notFilledIn}</dd>`,
          )}
        </dl>
        <p><strong>要紧：</strong>那边往往有自己的期限，在这里写信访，那边的期限不会停下来。</p>`
    }
    <h2>仍要在这里写</h2>
    <p>可以。您提交的，信访局都要登记（第二十二条）；属于别的程序的，会书面告诉您去哪里。</p>
    ${anyway('仍要提交，写信访')}`
  return portalPage(visit, { title: '该找谁', body })
}
