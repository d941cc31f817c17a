import type { Topic } from './topic.ts'

/** Wages, pensions, insurance, school and care. */
export const livelihood: readonly Topic[] = [
  {
    category: '劳动和社会保障',
    unit: 'labour',
    title: '{estate}工地拖欠工资',
    causes: [
      '我们{households}人去年在{estate}工地干木工和钢筋活，完工已有{months}个月，仍有{money}元工钱没有结清。',
      '班组长带我们{households}人给{estate}做外墙，说好按月发，结果{months}个月只发过一次生活费，还差{money}元。',
      '我在{estate}项目开塔吊，退场时打了{money}元的欠条，写明{months}个月内付清，如今早已过期。',
    ],
    effects: ['家里老人吃药、孩子上学都等着这笔钱。', '项目部和劳务公司互相推，说对方已经付过了。'],
    demands: [
      {
        asks: '请查清是谁欠的工钱，并督促付清{money}元。',
        answers: [
          { outcome: 'support', text: '经查属实，已责令总包单位从工资专户中先行支付{money}元，付款凭证附后。' },
          { outcome: 'support', text: '考勤和欠条经双方核对无误，劳务公司已在本局见证下付清{money}元。' },
        ],
      },
      {
        asks: '请检查这个工地有没有实名考勤和工资专户。',
        answers: [
          { outcome: 'support', text: '已对该工地用工管理开展检查，责令十日内补齐实名考勤记录。' },
          { outcome: 'explain', text: '该工地已开设工资专户并登记考勤，检查记录可在本局查阅。' },
        ],
      },
    ],
    basis: '《保障农民工工资支付条例》关于农民工有按时足额获得工资的权利和施工总承包单位先行清偿的规定',
  },
  {
    category: '劳动和社会保障',
    unit: 'labour',
    title: '核对养老保险缴费年限',
    causes: [
      '我早年在镇办砖厂上班，厂子没了以后又以灵活就业身份缴费，打印出来的年限少了{months}个月。',
      '办退休时窗口说我有{months}个月没有缴费记录，可我手里的缴费手册上盖了章。',
    ],
    effects: ['跑了几趟都说要找原来的单位，可单位早就撤了。', '少算的年限会影响以后每个月的待遇。'],
    demands: [
      {
        asks: '请按缴费手册和原始档案重新核对我的缴费年限。',
        answers: [
          { outcome: 'support', text: '调取原厂移交档案后核实，补记缴费年限{months}个月，待遇自下月起重新核定。' },
          {
            outcome: 'explain',
            text: '手册所载时段当时缴入的是另一账户，两处记录已合并，合并前后年限一致，明细附后。',
          },
          {
            outcome: 'notSupport',
            text: '档案和缴费系统中均无该时段的缴费凭证，现有材料不足以补记；取得新的凭证可再提出。',
          },
        ],
      },
    ],
    basis: '《中华人民共和国社会保险法》关于个人权益记录和基本养老保险缴费年限的规定',
  },
  {
    category: '卫生健康',
    unit: 'medical-insurance',
    title: '住院费用报销数额有疑问',
    causes: [
      '我母亲在外地住院花了{money}元，回来报销时有一部分说不在目录里，没有给明细。',
      '转院手续是{town}卫生院帮忙办的，结算时却按没有转诊降了报销比例，差{money}元左右。',
    ],
    effects: ['材料来回补了{months}个月还没有结果。', '我们看不懂结算单，想知道到底怎么算的。'],
    demands: [
      {
        asks: '请逐项说明哪些费用不能报、为什么。',
        answers: [{ outcome: 'explain', text: '已逐项列明不予支付的项目和理由，并由经办人员当面解释，说明书附后。' }],
      },
      {
        asks: '请按已经转诊重新结算，补付差额。',
        answers: [
          { outcome: 'support', text: '转诊备案确已在系统中，因编码录错未被识别，现已重新结算并补付{money}元。' },
          { outcome: 'notSupport', text: '备案日期在出院之后，不符合按转诊结算的条件；可申请医疗救助，所需材料附后。' },
        ],
      },
    ],
    basis: '《中华人民共和国社会保险法》关于基本医疗保险基金支付范围的规定',
  },
  {
    category: '卫生健康',
    unit: 'health',
    title: '{village}卫生室长期无人坐诊',
    causes: [
      '{village}卫生室的门关了{months}个月，牌子还挂着，里面落了一层灰。',
      '原来的村医到县城去了，{village}{households}户人家看个感冒也要走到{town}街上。',
    ],
    effects: ['村里多是老人，夜里不舒服只能硬扛。', '量血压、拿降压药都要求人捎带。'],
    demands: [
      {
        asks: '请安排医生定期到{village}坐诊。',
        answers: [
          { outcome: 'support', text: '自本月起由{town}卫生院每周二、五派医生到村坐诊，排班表已张贴在卫生室门口。' },
          { outcome: 'explain', text: '村医招聘公告已发布，到岗以前由邻村卫生室代管，联系方式已告知各户。' },
        ],
      },
    ],
    basis: '《中华人民共和国基本医疗卫生与健康促进法》关于基层医疗卫生服务的规定',
  },
  {
    category: '教育',
    unit: 'education',
    title: '{estate}适龄儿童入学问题',
    causes: [
      '{estate}交房{months}个月了，{households}个孩子到了上学年纪，学区公告里却没有我们小区。',
      '我们从{town}搬到{estate}，孩子转学材料交了{months}个月，还没有答复在哪里上学。',
    ],
    effects: ['眼看要开学，大人请假跑了好几趟。', '去远处的学校要过两条大路，接送很难。'],
    demands: [
      {
        asks: '请明确{estate}划在哪所学校的服务范围。',
        answers: [
          {
            outcome: 'support',
            text: '已将{estate}划入青禾县第三小学服务范围，补充公告已发布，孩子可在公告期内登记。',
          },
          { outcome: 'explain', text: '{estate}属青禾县实验小学服务范围，公告中以路段表述，现已补充小区名称。' },
        ],
      },
      {
        asks: '请说明今年的登记时间和需要的材料。',
        answers: [
          { outcome: 'explain', text: '登记时间和材料清单附后，因交房晚而未办不动产登记的，可凭购房合同登记。' },
        ],
      },
    ],
    basis: '《中华人民共和国义务教育法》关于适龄儿童就近入学的规定',
  },
  {
    category: '市场监管',
    unit: 'market',
    title: '预付卡不能用也不退',
    causes: [
      '我在{town}街上的理发店充了{money}元，店面转让后新老板不认卡。',
      '孩子的游泳课交了{money}元，只上了{months}个月，场馆就贴出停业通知。',
    ],
    effects: ['同样情况的至少有{households}人，大家建了一个群。', '打电话没人接，合同上的地址也没有人。'],
    demands: [
      {
        asks: '请帮助退还没有消费的{money}元。',
        answers: [
          { outcome: 'support', text: '经组织调解，经营者已按未消费部分退款，退款登记表附后。' },
          {
            outcome: 'explain',
            text: '经营者下落不明，已列入异常名录并移送线索；退款可向人民法院起诉，司法所可提供法律援助指引。',
          },
        ],
      },
    ],
    basis: '《中华人民共和国消费者权益保护法》关于预收款方式提供商品或者服务的规定',
  },
]
