import { held, outside } from './rule.ts'
import type { Rules } from './rule.ts'

/** 规则表第四节：日子怎样数 */
export const counting: Rules = {
  D1: held('开始的当日不计入', 'terms/terms › %s', 'calendar/calendar › 逐日数来，其间恰有该数的工作日，收到当日不计'),
  D2: held('日、工作日', 'terms/terms › 15日三个、5个工作日一个、60日一个、30日五个，一个不多、一个不少'),
  D3: outside('按月计算的末日', '条例没有按月计算的期限'),
  D4: held(
    '末日是休息日的顺延',
    'terms/golden-days › %s（%s 自%s）',
    'terms/terms › 中间的休息日照算，只有末日顺延',
    'calendar/calendar › 顺延不早于末日、落在工作日、其间没有工作日，再顺延不变',
  ),
  D5: held(
    '截止到24时',
    'server/today › 机器在%s：最后一日的最后一分钟仍是最后一日，下一分钟才是次日（民法典第二百零三条第二款）',
    'terms/clock › 最后一日当天还没有错过，次日才错过（民法典第二百零三条）',
  ),
  D6: outside('按小时计算', '条例没有按小时计算的期限'),
  D7: outside('在途时间', '收到之日、送达之日都按证明的日子记载'),
  D8: held(
    '被耽误的期限',
    'petition/open-questions › 问题9：信访人被耽误的日子从三十日中扣除',
    'excuse-delay › 被耽误的27日不计算在30日内，到期日顺延27日',
  ),
  D9: held(
    '「不超过」含本数',
    'extend › 第三十四条：延长不得超过30日',
    'choose-representatives › 代表人数不得超过5人：第六名退回，请再推选',
  ),
  D10: held('法律另有规定', 'store/local-rules.db › 问题23：地方规定改了或者撤了，已经起算的日子不变'),
  D11: outside('期间、送达的援引', '只作类推，条例没有援引'),
  D12: held(
    '工作日只在第二十三条第三款',
    'terms/terms › 15日三个、5个工作日一个、60日一个、30日五个，一个不多、一个不少',
  ),
  D13: held('周休息日', 'calendar/calendar › 逐日只有周末和放假办法固定的节日休息'),
  D14: held(
    '法定节日',
    'calendar/statutory-holidays › %i年：全体公民放假的节日共13天',
    'calendar/second-source › 各年通知所及的每一天，上班与否一致',
  ),
  D15: held('补假、调休', 'calendar/second-source › 调休上班日一致', 'terms/golden-days › %s（%s 自%s）'),
}
