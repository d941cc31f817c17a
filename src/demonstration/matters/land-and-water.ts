import type { Topic } from './topic.ts'

/** Wells, roads, fields: what villages petition about. */
export const landAndWater: readonly Topic[] = [
  {
    category: '农业农村',
    unit: 'town',
    title: '{village}机井损坏影响浇地',
    causes: [
      '{village}东头的机井坏了{months}个月，水泵还在井底没有捞上来。',
      '打井时说好一口井浇{households}户的地，如今出水只有原来的一半。',
    ],
    effects: ['家家等着浇地，再拖就误了时候。', '大家只好花钱从邻村拉水，一亩地多出不少钱。'],
    demands: [
      {
        asks: '请修好机井，或者另打一口。',
        answers: [
          { outcome: 'support', text: '水泵已打捞更换，井房线路一并改造，已通水并由村里确定专人管护。' },
          { outcome: 'support', text: '经物探该井已不宜修复，新井选址已公示，本季浇地由镇里安排流动泵车。' },
        ],
      },
      {
        asks: '请公开机井维修钱款的收支。',
        answers: [{ outcome: 'support', text: '近三年收支明细已在{village}公开栏张贴十五日，原始票据可到村里查阅。' }],
      },
    ],
    basis: '《中华人民共和国水法》关于农村水利工程建设和管护的规定',
  },
  {
    category: '农业农村',
    unit: 'town',
    title: '{village}承包地地界争议',
    causes: [
      '我家在{village}的承包地和邻家隔一条埂，翻地时埂往这边挪了一步宽。',
      '确权证上写的是东至水渠，可渠改道以后，两家都说中间那一溜是自己的。',
    ],
    effects: ['为这事两家已经{months}个月不说话。', '村里量过两次，两次的数不一样。'],
    demands: [
      {
        asks: '请实地丈量，把地界定下来。',
        answers: [
          { outcome: 'support', text: '镇、村两级会同双方实地测量，埋设界桩四处，双方签字确认，测量图附后。' },
          {
            outcome: 'explain',
            text: '现有界线与确权图一致，偏差在测量误差以内，已当面对图说明；不服的可申请仲裁或者起诉。',
          },
        ],
      },
    ],
    basis: '《中华人民共和国农村土地承包法》关于土地承包经营纠纷协商、调解、仲裁和诉讼的规定',
  },
  {
    category: '自然资源',
    unit: 'land',
    title: '{village}宅基地手续办理',
    causes: [
      '我在{village}的老宅要翻建，材料交上去{months}个月，没有人说行还是不行。',
      '房子是祖上传下来的，办不动产登记时说四至不清，让我回去等通知。',
    ],
    effects: ['旧房梁已经裂了，雨季住着害怕。', '儿子年底要成家，等着有个住处。'],
    demands: [
      {
        asks: '请告知手续办到哪一步，还缺什么。',
        answers: [{ outcome: 'explain', text: '手续办理进度、所缺材料和受理窗口已书面告知，补齐后十个工作日内办结。' }],
      },
      {
        asks: '请尽快办理翻建审批。',
        answers: [
          { outcome: 'support', text: '经现场核查符合一户一宅和规划要求，翻建审批已办结，批准书已送达。' },
          { outcome: 'notSupport', text: '拟建位置部分占用永久基本农田，不能批准；可在原址范围内调整方案后再申请。' },
        ],
      },
    ],
    basis: '《中华人民共和国土地管理法》关于农村村民住宅用地的规定',
  },
  {
    category: '自然资源',
    unit: 'land',
    title: '征地补偿面积与实际不符',
    causes: [
      '修路占了{village}{households}户的地，公示面积比我们自己量的少。',
      '青苗补偿按空地算，可征地那天地里种着谷子，有照片为证。',
    ],
    effects: ['差的这一块折算下来有{money}元。', '问了几处，都说以公示为准。'],
    demands: [
      {
        asks: '请重新核对面积和地上附着物，补足补偿。',
        answers: [
          { outcome: 'support', text: '复测后面积确有出入，差额{money}元已补付到户，复测图附后。' },
          {
            outcome: 'explain',
            text: '公示面积为投影面积，与地面丈量方法不同，两种算法已对照说明，补偿标准未受影响。',
          },
        ],
      },
    ],
    basis: '《中华人民共和国土地管理法》关于征收土地公告、确认和补偿的规定',
  },
  {
    category: '交通运输',
    unit: 'transport',
    title: '{town}至{village}道路破损',
    causes: [
      '{town}到{village}的路被大车压坏，{months}个月没有修，坑里能养鱼。',
      '去年雨水冲垮了{village}口的路基，只拉了一根警戒带。',
    ],
    effects: ['校车绕路，孩子每天早起半个钟头。', '上个月有人骑车摔伤。'],
    demands: [
      {
        asks: '请尽快修好这段路。',
        answers: [
          { outcome: 'support', text: '已列入本季养护计划并开工，路基加固和路面恢复已完成，验收记录附后。' },
          { outcome: 'support', text: '先行填补坑槽保障通行，路面整体修复资金已落实，工期已在路口公示。' },
        ],
      },
      {
        asks: '请限制超载大车从村里过。',
        answers: [
          { outcome: 'support', text: '已在路口设置限高架，并会同交警队开展整治。' },
          { outcome: 'explain', text: '该路为县道，不能禁止货车通行；已增设称重点，查处超载车辆。' },
        ],
      },
    ],
    basis: '《中华人民共和国公路法》关于公路养护的规定',
  },
  {
    category: '农业农村',
    unit: 'farming',
    title: '种粮补贴发放有疑问',
    causes: [
      '{village}的种粮补贴别人都到账了，我家{months}个月没有动静。',
      '我包了邻居的地种麦子，补贴却打到了原来那户的卡上。',
    ],
    effects: ['问村里说报上去了，问镇里说没有收到。', '差的数不大，就是想问个明白。'],
    demands: [
      {
        asks: '请核对我家的补贴面积和发放情况。',
        answers: [
          { outcome: 'support', text: '银行卡号录错一位导致退回，已更正并补发，到账短信已与本人核对。' },
          { outcome: 'explain', text: '补贴按承包权人发放，流转双方另有约定的从其约定，政策原文和公示表已当面出示。' },
        ],
      },
    ],
    basis: '《中华人民共和国农业法》关于国家对种粮农民给予补贴的规定',
  },
]
