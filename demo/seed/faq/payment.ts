import { type ArticleSeed, button, steps, text, tip } from './article-seed';

/** 支付: paying, paying twice, paying for somebody else, and why an order closed by itself. */
export const PAYMENT_ARTICLES = [
  {
    id: 'payment-deadline',
    question: '下单后多久要付款？',
    similar: ['没付的单子给我留多长时间', '晚点再给钱行吗'],
    keywords: ['付款时间', '待付款', '超时'],
    blocks: [
      text(
        '付款时间到 {{order.payDeadlineAt|下单后 30 分钟}} 为止，货会替你留着；过了时间订单自动取消，券和积分退回。',
      ),
      text('时间不够可以先不付，之后再下一单，价格以那时为准。'),
    ],
    conditions: { orderStates: ['awaiting_payment'] },
    demand: 94,
  },
  {
    id: 'payment-failed',
    question: '付款失败怎么办？',
    similar: ['一直提示支付不成功', '点付款没反应'],
    keywords: ['支付失败', '付不了'],
    blocks: [
      text('订单会留到 {{order.payDeadlineAt|下单后 30 分钟}}，{{order.amount|应付金额}} 没有扣的话，照下面试一试：'),
      steps(
        '看微信提示：余额不足就换一张卡',
        '提示「超出限额」，改用零钱或另一张卡',
        '退出小程序，从订单里重新点「去付款」',
      ),
      tip('微信提示「交易存在风险」，按它的指引验证，或隔几个小时再付，我们这边改不了。'),
    ],
    conditions: { orderStates: ['awaiting_payment'] },
    demand: 126,
  },
  {
    id: 'payment-paid-but-unpaid',
    question: '钱扣了，订单还是待付款？',
    similar: ['付过了显示没付', '扣款成功没变状态'],
    keywords: ['已扣款', '状态没变'],
    blocks: [
      text('微信通知有时会慢几分钟。等 10 分钟再看，多数会自己变过来，先不要付第二次。'),
      text(
        '过了 10 分钟还没变，留言附一张微信账单截图，我们对账：找到就改成已付款，找不到就原路退回 {{order.amount|扣的钱}}。',
      ),
      button('留言传截图', 'leave_message'),
    ],
    conditions: { orderStates: ['awaiting_payment', 'cancelled'] },
    demand: 98,
  },
  {
    id: 'payment-charged-twice',
    question: '同一单扣了两次钱？',
    similar: ['重复付款了', '多扣我一份'],
    keywords: ['重复扣款', '多扣'],
    blocks: [
      text('系统对账后会自动退多付的那笔，当天完成，零钱当天到，银行卡 1–3 个工作日。'),
      text('先看看是不是两笔不同的订单：打开「我的订单」对一下金额。确实重复、第二天还没退，留言附账单截图。'),
      button('留言传截图', 'leave_message'),
    ],
    demand: 34,
  },
  {
    id: 'payment-methods',
    question: '支持哪些付款方式？',
    similar: ['能用支付宝不', '可以刷信用卡吗', '货到付款行不行'],
    keywords: ['微信支付', '支付宝', '信用卡', '花呗'],
    blocks: [
      text('用微信支付：零钱、零钱通、储蓄卡、信用卡（不收手续费）、亲属卡都行，也能用我们的礼品卡。'),
      text('在微信小程序里，用不了支付宝和花呗；也没有货到付款。'),
    ],
    demand: 89,
  },
  {
    id: 'payment-friend-pays',
    question: '可以找人代付吗？',
    similar: ['让我老公来付', '发给别人帮忙出钱'],
    keywords: ['代付', '帮付'],
    blocks: [
      steps(
        '点「去付款」，选「找人代付」',
        '发给微信好友',
        '对方付完，订单就成了，最晚到 {{order.payDeadlineAt|下单后 30 分钟}}',
      ),
      text('退款会退给付款的那个人。代付的人看得到商品和金额，看不到你的地址和电话。'),
    ],
    conditions: { orderStates: ['awaiting_payment'] },
    demand: 38,
  },
  {
    id: 'payment-auto-cancelled',
    question: '订单怎么自己取消了？',
    similar: ['我没点取消啊单子没了', '为什么显示交易关闭'],
    keywords: ['自动取消', '交易关闭'],
    blocks: [
      text('最常见的是 30 分钟内没付款；拼团没凑齐、缺货也会取消，原因写在订单最上面。'),
      text(
        '付过钱的，{{order.refundAmount|全部款项}} 预计 {{order.refundExpectedAt|1–3 个工作日内}} 退回原处，券和积分一起退。',
      ),
      tip('还想要的，在订单里点「再次购买」，不用重新挑。'),
    ],
    conditions: { orderStates: ['cancelled'] },
    demand: 82,
  },
  {
    id: 'payment-restore-cancelled',
    question: '取消的订单能恢复吗？',
    similar: ['手滑点了取消', '后悔取消了想要回来'],
    keywords: ['恢复订单', '误取消'],
    blocks: [
      text('恢复不了，可以点「再次购买」重下一单，券已经退回，照样能用。'),
      text(
        '原来是活动价、现在涨回去的，留言告诉我们订单号 {{order.number|（在订单页顶部）}}，取消后一小时之内的，按原价给你改。',
      ),
      button('留言', 'leave_message'),
    ],
    conditions: { orderStates: ['cancelled'] },
    demand: 40,
  },
  {
    id: 'payment-edit-order',
    question: '付完款想加一件或者改规格，怎么办？',
    similar: ['少拍了一盒能一起发吗', '选错口味了还没发'],
    keywords: ['改规格', '加购', '合并发货'],
    blocks: [
      text('规格：没发货的，留言写上要把 {{order.title|哪件商品}} 改成什么，同价的直接改；差价不同的，取消重拍。'),
      text('加一件：另下一单，备注写「和上一单一起发」，同一个仓、同一天没发出的会合并，多付的运费退给你。'),
      button('留言改规格', 'leave_message'),
    ],
    conditions: { orderStates: ['awaiting_shipment'] },
    demand: 79,
  },
  {
    id: 'payment-remark',
    question: '下单后怎么补备注？',
    similar: ['忘了写要多放冰袋', '留言给仓库在哪填'],
    keywords: ['备注', '补充'],
    blocks: [
      text('还没发货的，打开订单点「更多 → 备注」，50 字以内，仓库拣货时看得到。已经进了打包，页面会提示改不了。'),
      text('和送货有关的，例如「放门口」，写给快递更管用，发货后在物流页留话。'),
    ],
    conditions: { orderStates: ['awaiting_shipment', 'awaiting_payment'] },
    demand: 33,
  },
  {
    id: 'payment-gift-card-use',
    question: '礼品卡怎么用？',
    similar: ['公司发的卡在哪输密码', '卡里的余额怎么花'],
    keywords: ['礼品卡', '充值卡', '余额'],
    blocks: [
      steps('「我的 → 礼品卡 → 绑定」，输入卡号和密码', '结算页打开「用礼品卡」', '不够的部分用微信支付补'),
      text('3 年有效，可以分几次用。用礼品卡付的，退货时退回卡里。'),
    ],
    demand: 36,
  },
  {
    id: 'payment-gift-card-refund',
    question: '礼品卡能退、能提现吗？',
    similar: ['卡里剩的钱取出来', '买多了礼品卡想退'],
    keywords: ['礼品卡退', '提现', '找零'],
    blocks: [
      text('礼品卡卖出后不退，也不能提现或找零。没绑定的可以转送别人，对方用卡号和密码绑定就行。'),
      text('过期前 30 天会提醒。过期后还有余额的，留言申请一次延期，延一年。'),
      button('留言', 'leave_message'),
    ],
    demand: 14,
  },
  {
    id: 'payment-bank-transfer',
    question: '可以对公转账吗？',
    similar: ['公司打款的账号给我', '走公账怎么下单'],
    keywords: ['对公', '转账', '公账'],
    blocks: [
      text('满 2,000 元的团购可以。留言写清单，我们发合同和收款账户，账户名是公司全称，不会是个人。'),
      text('到账后当天排单，发票按转账金额开。有人私下给你个人账户的，请不要转，告诉我们。'),
      button('留言', 'leave_message'),
    ],
    demand: 19,
  },
  {
    id: 'payment-purchase-limit',
    question: '为什么提示超出限购？',
    similar: ['每人只能买几件', '想多买两盒加不进去'],
    keywords: ['限购', '数量'],
    blocks: [
      text('秒杀每款限 1 件，新茶头采每人 2 罐，其他不限。按微信账号和收货人一起算，取消的不计。'),
      text('公司要的多，走团购，不受限购影响，留言写数量就行。'),
      button('留言', 'leave_message'),
    ],
    demand: 26,
  },
  {
    id: 'payment-price-changed',
    question: '购物车里的价格怎么变了？',
    similar: ['昨天加的时候不是这个价', '结算时比页面贵'],
    keywords: ['价格变动', '购物车', '涨价'],
    blocks: [
      text('购物车按此刻的价格算，活动结束会变回原价，页面上标着「原来 ×× 元」。真正锁住价格是提交订单那一下。'),
      text('比商品页贵，看看是不是加了运费，或者券没到门槛。'),
    ],
    demand: 32,
  },
  {
    id: 'payment-instalments',
    question: '分期或者先用后付可以吗？',
    similar: ['能不能收到货再给钱', '想分几个月还'],
    keywords: ['分期', '先用后付', '分付'],
    blocks: [
      text('我们自己没有分期，也没有先用后付。微信给你开通了「分付」的，付款时会出现，利息和还款由微信那边管。'),
      text('用信用卡付的，可以在银行的 App 里自己转分期。'),
    ],
    demand: 15,
  },
  {
    id: 'payment-emergency-wechat-outage',
    question: '微信支付今天大面积付不了，怎么办？',
    similar: ['所有人都付不上款吗', '支付系统崩了'],
    keywords: ['支付故障', '崩了'],
    blocks: [
      text('微信支付正在修复，不是你的手机或银行卡的问题，请先不要反复付。'),
      text(
        '这段时间的待付款订单都延长了付款时间，你的可以付到 {{order.payDeadlineAt|恢复后 2 小时}}，价格和券都不变。',
      ),
      tip('显示已扣款、订单没变的，恢复后会自动对上；对不上的原路退回。'),
    ],
    tier: 'emergency',
    validDays: { from: -33, to: -32 },
    conditions: { orderStates: ['awaiting_payment'] },
    demand: 10,
  },
  {
    id: 'payment-guide-risk',
    question: '大额订单要核对什么？',
    similar: ['异常订单的审核口径'],
    keywords: ['大额', '风控', '审核'],
    blocks: [
      text('单笔满 3,000 元，或同一地址一天三单以上，发货前核对一次。'),
      steps(
        '看收货人与账号以往是否一致',
        '在微信会话里请顾客复述商品和城市，不问卡号和验证码',
        '有疑点先挂起，报主管，两小时内给结论',
      ),
    ],
    tier: 'guide',
    demand: 6,
  },
] as const satisfies readonly ArticleSeed[];
