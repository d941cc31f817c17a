import type { Topic } from './topic.ts'

/** Water, noise, houses, streets: what goes wrong where people live close together. */
export const townAndBuilding: readonly Topic[] = [
  {
    category: '城乡建设',
    unit: 'water',
    title: '{estate}高层经常停水',
    causes: [
      '{estate}六楼以上每到做饭时间水就成了一根线，这样已经{months}个月。',
      '{estate}的二次加压泵坏了又修、修了又坏，{households}户轮流到楼下提水。',
    ],
    effects: ['家里有坐轮椅的老人，提水上楼实在困难。', '物业说是水压问题，供水公司说是小区的泵有问题。'],
    demands: [
      {
        asks: '请查清停水是谁的责任，尽快恢复正常供水。',
        answers: [
          { outcome: 'support', text: '经检测为加压泵控制柜故障，已更换并连续观察七日，压力达标，记录附后。' },
          { outcome: 'support', text: '干管阀门未全开所致，已整改，并对同一片区的阀门逐一检查。' },
        ],
      },
      {
        asks: '请公布以后停水、检修怎样提前通知。',
        answers: [{ outcome: 'explain', text: '计划停水提前一日在小区公告栏和业主群告知，抢修电话已张贴到每个单元。' }],
      },
    ],
    basis: '《城市供水条例》关于供水企业保持不间断供水和水压的规定',
  },
  {
    category: '城乡建设',
    unit: 'housing',
    title: '{estate}旁工地夜间施工噪声',
    causes: [
      '{estate}北侧工地常常干到后半夜，打桩声隔着两层窗也听得见，持续{months}个月了。',
      '工地白天停着不动，天一黑就进料、卸钢管，{estate}{households}户都睡不好。',
    ],
    effects: ['家里有准备中考的孩子。', '打过几次电话，人来了就停，人走了又响。'],
    demands: [
      {
        asks: '请制止夜间施工，并公布确需连续施工的审批情况。',
        answers: [
          { outcome: 'support', text: '夜间施工未经批准，已责令停止并依法立案，整改情况由专人每晚巡查。' },
          { outcome: 'explain', text: '当晚系混凝土连续浇筑，经批准并公告；今后确需连续作业的，提前在小区门口张贴。' },
        ],
      },
    ],
    basis: '《中华人民共和国噪声污染防治法》关于夜间建筑施工噪声的规定',
  },
  {
    category: '城乡建设',
    unit: 'housing',
    title: '{estate}房屋渗漏维修',
    causes: [
      '{estate}顶楼下雨就漏，报修{months}个月，只来人看过一回。',
      '{estate}地下室一到雨季就积水，电箱离水面只有一拃高。',
    ],
    effects: ['墙皮成片往下掉，家具也泡坏了。', '开发商说过了保修期，物业说要用维修资金。'],
    demands: [
      {
        asks: '请督促修好渗漏的地方。',
        answers: [
          { outcome: 'support', text: '仍在法定保修期内，已责令建设单位二十日内修复，修复后经雨后复验合格。' },
          { outcome: 'explain', text: '保修期已满，已指导业主按程序申请使用维修资金，目前表决已过半。' },
        ],
      },
      {
        asks: '请说明使用维修资金要办哪些手续。',
        answers: [{ outcome: 'explain', text: '申请条件、表决比例和办理流程已书面列明，并到小区召开了说明会。' }],
      },
    ],
    basis: '《建设工程质量管理条例》关于建设工程质量保修的规定',
  },
  {
    category: '城乡建设',
    unit: 'housing',
    title: '安置房迟迟不能交付',
    causes: [
      '我家在{village}的老房子拆了以后一直租房住，协议写的交房日子过去{months}个月了。',
      '过渡费发到上季度就停了，{households}户等着搬进安置楼，楼下还堆着脚手架。',
    ],
    effects: ['租金一年比一年高，老人盼着早点有自己的屋。', '每次问都说快了，没有一个准日子。'],
    demands: [
      {
        asks: '请明确安置房的交付日期。',
        answers: [
          { outcome: 'support', text: '剩余工程已排出逐周计划，竣工验收日期已书面告知各户，并由专人每周公布进度。' },
          { outcome: 'explain', text: '主体已验收，燃气接入尚需一个检验周期，预计交付时间和原因已逐户告知。' },
        ],
      },
      {
        asks: '请补发停发的过渡费{money}元。',
        answers: [{ outcome: 'support', text: '停发部分{money}元已核算，本月内随当月过渡费一并发放。' }],
      },
    ],
    basis: '《国有土地上房屋征收与补偿条例》关于临时安置费和按协议履行的规定',
  },
  {
    category: '城乡建设',
    unit: 'town',
    title: '{village}口垃圾堆放点清运',
    causes: [
      '{village}口的垃圾池满了{months}个月没有清，夏天一股酸味。',
      '几个村的垃圾都倒在{village}口，说是临时的，已经成了小山。',
    ],
    effects: ['{households}户紧挨着，不敢开窗。', '下雨时脏水流到路边的沟里。'],
    demands: [
      {
        asks: '请清走积存垃圾，另选堆放点。',
        answers: [
          { outcome: 'support', text: '积存垃圾已清运完毕，堆放点迁至远离住户处，清运由每周一次改为两次。' },
          { outcome: 'support', text: '已清运并撤销该堆放点，改为桶装直运，各户门前已发放垃圾桶。' },
        ],
      },
    ],
    basis: '《中华人民共和国固体废物污染环境防治法》关于生活垃圾清运的规定',
  },
  {
    category: '公安和交通管理',
    unit: 'traffic-police',
    title: '{estate}门前路口没有信号灯',
    causes: [
      '{estate}门前路口车流一年比一年大，{months}个月里我亲眼见过三次剐蹭。',
      '{estate}对面就是小学，放学时几百个孩子要在没有红绿灯的路口过街。',
    ],
    effects: ['家长只好轮流举着小旗护送过街。', '大车拐弯时看不见矮个子的孩子。'],
    demands: [
      {
        asks: '请在路口设置信号灯或者减速设施。',
        answers: [
          { outcome: 'support', text: '经实地勘察，先行施划人行横道并安装减速带，信号灯已列入本年度计划。' },
          { outcome: 'explain', text: '路口流量未达到设灯条件，已安排上下学时段民警护学，并增设警示标志。' },
        ],
      },
    ],
    basis: '《中华人民共和国道路交通安全法》关于交通信号灯和交通标志设置的规定',
  },
  {
    category: '公安和交通管理',
    unit: 'police',
    title: '户口登记信息有误请求更正',
    causes: [
      '我的身份证和户口簿上出生月份对不上，是早年换证时登错的。',
      '父亲户口簿上的名字少写了一笔，存折、房本都按对的写，办事处处不通。',
    ],
    effects: ['办养老手续时被退回两次。', '材料交了{months}个月，说要等上面批。'],
    demands: [
      {
        asks: '请按原始档案更正登记。',
        answers: [
          { outcome: 'support', text: '调取原始户籍底册核实无误，已予更正，新户口簿可凭回执领取。' },
          { outcome: 'explain', text: '更正需补充一份出生证明材料，所缺材料和替代办法已书面告知。' },
        ],
      },
    ],
    basis: '《中华人民共和国户口登记条例》关于变更、更正登记的规定',
  },
]
