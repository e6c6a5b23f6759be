import { type ArticleSeed, button, steps, text, tip } from './article-seed';

/** 发票: one rule, electronic only, by what was really paid. */
export const INVOICE_ARTICLES = [
  {
    id: 'invoice-how',
    question: '怎么开发票？',
    similar: ['我要票', '在哪申请开票'],
    keywords: ['发票', '开票'],
    blocks: [
      text('发货后就可以自己开，180 天内都行。普通发票 1 个工作日内开好，送到微信卡包和你填的邮箱。'),
      steps('打开订单，点「开发票」', '选个人或单位，填抬头', '单位还要填税号，确认提交'),
      button('开发票', 'apply_invoice'),
    ],
    conditions: { orderStates: ['awaiting_receipt', 'done'] },
    demand: 184,
  },
  {
    id: 'invoice-before-ship',
    question: '还没发货，能先开票吗？',
    similar: ['财务催着要票，货没到', '可以提前开出来吗'],
    keywords: ['提前开票', '先开票'],
    blocks: [
      text('要等发出之后才能开，因为缺货或改单会让金额变。这一单会在 {{order.expectedShipAt|付款后 48 小时内}} 发出。'),
      tip('现在可以先在「我的 → 发票抬头」里把抬头存好，发货后点一下就行。'),
    ],
    conditions: { orderStates: ['awaiting_shipment'] },
    demand: 37,
  },
  {
    id: 'invoice-wrong-title',
    question: '发票抬头开错了，能重开吗？',
    similar: ['公司名写错一个字', '税号填错了咋改'],
    keywords: ['抬头', '税号', '换开', '红冲'],
    blocks: [
      text('开出后 30 天内可以换开一次：原来的自动红冲，新的 1 个工作日内送到。'),
      steps('订单 →「发票」→「换开」', '改好抬头或税号', '提交，等新发票'),
      tip('原来那张请不要报销。专票已经勾选抵扣的，先让财务撤销勾选再换。'),
      button('去发票页', 'apply_invoice'),
    ],
    demand: 95,
  },
  {
    id: 'invoice-not-received',
    question: '申请了发票，一直没收到？',
    similar: ['票开了吗邮箱里没有', '发票发到哪去了'],
    keywords: ['没收到发票', '邮箱', '卡包'],
    blocks: [
      text('先看三处：订单的「发票」、微信「卡包 → 票证」、邮箱的垃圾邮件。'),
      text('普票 1 个工作日，专票 3 个工作日。过了还没有，或邮箱填错了，留言给我们新的邮箱，重发一份。'),
      button('留言重发', 'leave_message'),
    ],
    demand: 76,
  },
  {
    id: 'invoice-special',
    question: '可以开增值税专用发票吗？',
    similar: ['公司要专票', '能抵扣的那种票'],
    keywords: ['专票', '增值税', '抵扣'],
    blocks: [
      text('可以，开电子专用发票，3 个工作日。'),
      steps('点「开发票」，类型选「专票」', '填公司全称、税号、注册地址电话、开户行和账号', '提交，客服核对后开出'),
      tip('信息和税务登记一字不差，才不会被退。'),
      button('开发票', 'apply_invoice'),
    ],
    demand: 48,
  },
  {
    id: 'invoice-amount-differs',
    question: '发票金额为什么比商品价格少？',
    similar: ['票上的数跟我付的对不上', '用了券的部分开不开'],
    keywords: ['金额', '实付', '抵扣'],
    blocks: [
      text('按实际付的钱开，运费也在内。优惠券、积分抵掉的不是你付的，不能开。'),
      text('礼品卡抵扣的部分也不重复开，它的发票在买卡的时候开。'),
    ],
    demand: 42,
  },
  {
    id: 'invoice-paper',
    question: '有纸质发票吗？',
    similar: ['单位只认纸的', '能寄一张票过来吗'],
    keywords: ['纸质', '打印'],
    blocks: [
      text('只开电子发票，和纸质的效力相同。需要纸的，把版式文件打印出来就能报销，不用再盖章。'),
      tip('财务要求存电子档的，把邮箱里的 PDF 和 XML 一起给他们。'),
    ],
    demand: 29,
  },
  {
    id: 'invoice-content',
    question: '发票内容能写成办公用品吗？',
    similar: ['项目改成礼品行不行', '明细可以不写茶叶吗'],
    keywords: ['发票内容', '明细', '办公用品'],
    blocks: [
      text('不能。内容只按实际买的写：茶叶、糕点、茶具。写成别的是虚开，对你对我们都有风险。'),
      text('不想列得太细，可以选「大类」，只显示类别和总金额。'),
    ],
    demand: 33,
  },
  {
    id: 'invoice-merge',
    question: '几笔订单可以开在一张发票上吗？',
    similar: ['合并开票', '十几单想要一张票'],
    keywords: ['合并', '多单'],
    blocks: [
      text('可以，同一个抬头、都已发货、没开过票的，一次最多合 10 单。'),
      steps('「我的 → 发票」，点「合并开票」', '勾选订单', '填抬头，提交'),
    ],
    demand: 24,
  },
  {
    id: 'invoice-deadline',
    question: '很久以前的订单还能开票吗？',
    similar: ['去年买的补张票', '开票有没有期限'],
    keywords: ['补开', '期限', '180 天'],
    blocks: [
      text('下面的按钮在发货后 180 天内都能用。过了 180 天系统就关了，补不了。'),
      tip('常要报销的话，可以在「我的 → 发票抬头」打开「收货后自动开票」。'),
      button('开发票', 'apply_invoice'),
    ],
    conditions: { orderStates: ['done'], daysInState: { min: 20 } },
    demand: 31,
  },
  {
    id: 'invoice-after-refund',
    question: '退款了，之前开的发票怎么办？',
    similar: ['退货要把票退回来吗', '部分退款发票怎么算'],
    keywords: ['红冲', '退款', '发票作废'],
    blocks: [
      text('不用寄回。退款完成后原发票自动红冲，请不要再报销。'),
      text('只退了一部分的，系统会按剩下的金额重新开一张，1 个工作日内送到原来的邮箱。'),
      tip('专票已经勾选抵扣的，请财务先在系统里确认红字信息，退款不受影响。'),
    ],
    conditions: { orderStates: ['after_sale', 'cancelled'] },
    demand: 26,
  },
  {
    id: 'invoice-membership-fee',
    question: '会员费和礼品卡能开发票吗？',
    similar: ['办金卡的钱给开票不', '充的卡可以报销吗'],
    keywords: ['会员费', '礼品卡', '开票'],
    blocks: [
      text(
        '能。会员费在「会员 → 购买记录」里开，内容是会员服务费；礼品卡在「礼品卡 → 购买记录」里开，内容是预付卡销售，不征税。',
      ),
      tip('用礼品卡买东西时，那部分不再开。'),
    ],
    demand: 18,
  },
  {
    id: 'invoice-personal-or-company',
    question: '个人抬头和单位抬头有什么区别？',
    similar: ['开个人的能报销吗', '税号是不是必填'],
    keywords: ['个人抬头', '单位抬头', '税号'],
    blocks: [
      text('个人抬头写名字就行，不用税号，多数单位不能拿来报销。单位抬头要公司全称和税号，能报销。'),
      text('机关、学校、村委会没有税号的，可以不填，抬头写全称。'),
    ],
    demand: 22,
  },
  {
    id: 'invoice-save-title',
    question: '常用的发票抬头可以存起来吗？',
    similar: ['每次都要重填公司信息好麻烦', '微信里的抬头能直接用吗'],
    keywords: ['保存抬头', '自动开票'],
    blocks: [
      text('可以，也能直接用微信里存好的抬头。'),
      steps('「我的 → 发票抬头」', '点「从微信导入」或「新增」', '设为默认，下次自动填上'),
    ],
    demand: 15,
  },
] as const satisfies readonly ArticleSeed[];
