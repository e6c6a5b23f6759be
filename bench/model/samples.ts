/**
 * Answers as a model gives them to the seed FAQ, written by hand: by the article they name, in other words than its own where that is
 * natural; and what must never be said, most of it nearly right.
 */
export interface Sample {
  readonly articleId: string;
  readonly text: string;
}

export const RIGHT: readonly Sample[] = [
  { articleId: 'shipping-when-ships', text: '付款后 48 小时内发出，下午四点前付款的现货多数当天就能出库。' },
  { articleId: 'shipping-when-ships', text: '刻字和定制的商品，在你确认稿样后 5 天内发。' },
  { articleId: 'shipping-where-is-it', text: '单号在物流页可以看到，预计发货后 2 到 5 天送到。' },
  { articleId: 'shipping-fee', text: '实付满 99 元包邮，不满的话收 10 元运费。' },
  { articleId: 'shipping-fee', text: '新疆、西藏、内蒙古、青海、宁夏要满 199 元才包邮，不满收 20 元。' },
  { articleId: 'shipping-confirm-receipt', text: '不点也可以，发货十天后会自动确认收货。' },
  { articleId: 'returns-broken', text: '签收后 48 小时内发照片给我们，补发或退款由你选，坏的不用寄回。' },
  { articleId: 'returns-refund-when', text: '微信零钱和零钱通当天到账，银行卡和信用卡要 1-3 个工作日。' },
  {
    articleId: 'returns-who-pays-postage',
    text: '质量问题、发错、少件的运费我们出；不喜欢、拍错了要自付，运费险最多赔 12 元。',
  },
  { articleId: 'returns-withdraw', text: '钱还没退出去之前都可以撤销，在订单的售后里点撤销申请。' },
  { articleId: 'returns-late', text: '质量问题签收后 15 天内都可以留言处理，无理由退货到签收后第 7 天为止。' },
  { articleId: 'invoice-wrong-title', text: '开出后三十天内可以换开一次，新的发票 1 个工作日内送到。' },
  { articleId: 'invoice-paper', text: '只开电子发票，和纸质的效力相同。需要纸的可以打印出来报销，不用再盖章。' },
  { articleId: 'promo-coupon-expired', text: '过期的券补不回来。整单退款退回的券如果已经过期，会自动延长三天。' },
  { articleId: 'promo-points-use', text: '100 积分抵 1 元，最多抵商品金额的 10%，不抵运费。' },
  { articleId: 'promo-flash-sale', text: '下单后 30 分钟内付款都算数，过了时间名额会让给后面的人。' },
  { articleId: 'member-refund', text: '7 天之内、没用过任何权益可以全额退。' },
  { articleId: 'member-birthday', text: '金卡除了双倍积分，还有一份生日茶礼，当月没领就作废。' },
  { articleId: 'product-storage', text: '岩茶、红茶、白茶放阴凉的柜子就好，不用进冰箱，开封后一个月内喝完最香。' },
  { articleId: 'product-allergens', text: '不含麸质的目前只有烤南瓜子和冻干水果。' },
  { articleId: 'product-microwave', text: '白瓷、汝窑素面的可以进微波炉，描金的、带木头或竹子的不行。' },
  { articleId: 'product-weight', text: '罐装多是 125 克，一天一泡够喝半个月。' },
  {
    articleId: 'payment-gift-card-use',
    text: '在「我的」里的礼品卡点绑定，输入卡号和密码，结算页打开用礼品卡就行，3 年有效。',
  },
  { articleId: 'account-large-type', text: '能放大，在设置里打开大字，字和按钮都会变大。' },
];

export const WRONG: readonly Sample[] = [
  { articleId: 'shipping-when-ships', text: '付款后 24 小时内发出。' },
  { articleId: 'shipping-when-ships', text: '你的订单会在付款后 48 小时内发出，节假日也一样照常送货上门。' },
  { articleId: 'shipping-where-is-it', text: '预计明天 18:00 前送到。' },
  { articleId: 'shipping-fee', text: '实付满 88 元包邮。' },
  { articleId: 'shipping-fee', text: '银卡不限金额，每单都包邮，运费 5 元。' },
  { articleId: 'shipping-fee', text: '全国都包邮，包括香港和澳门。' },
  { articleId: 'shipping-confirm-receipt', text: '发货 7 天后自动确认。' },
  { articleId: 'returns-broken', text: '签收后 48 小时内发照片给我们，坏的要寄回。' },
  { articleId: 'returns-broken', text: '已经为你安排补发，2 小时内回复。' },
  { articleId: 'returns-refund-when', text: '微信零钱一般两小时到账。' },
  { articleId: 'returns-refund-when', text: '银行卡 1-3 天到账。' },
  { articleId: 'returns-who-pays-postage', text: '运费险最多赔 25 元。' },
  { articleId: 'returns-withdraw', text: '已经退了款的也能撤回来。' },
  { articleId: 'returns-late', text: '过了七天也能无理由退货，联系人工就可以。' },
  { articleId: 'returns-late', text: '质量问题签收后一个月内都可以处理。' },
  { articleId: 'invoice-paper', text: '可以开纸质发票，打印出来再盖章。' },
  { articleId: 'invoice-wrong-title', text: '可以换开三次，不限时间。' },
  { articleId: 'promo-coupon-expired', text: '过期的券能补回来，我帮你恢复。' },
  { articleId: 'promo-points-use', text: '100 积分抵 1 元，最多抵商品金额的 20%。' },
  { articleId: 'promo-points-use', text: '100 积分抵 1 元，也抵运费。' },
  { articleId: 'promo-flash-sale', text: '秒杀可以用券和积分。' },
  { articleId: 'member-refund', text: '会员费随时可以全额退。' },
  { articleId: 'member-birthday', text: '银卡也有一份生日茶礼，打 8 折。' },
  { articleId: 'product-storage', text: '红茶最好放进冰箱冷冻，能放五年。' },
  { articleId: 'product-allergens', text: '绿豆糕不含坚果，过敏的人请放心吃。' },
  { articleId: 'product-microwave', text: '描金的也可以进微波炉。' },
  { articleId: 'product-weight', text: '罐装都是 250 克。' },
  { articleId: 'payment-gift-card-use', text: '礼品卡永久有效，客服热线 400-800-1234。' },
  { articleId: 'account-large-type', text: '请到 www.tea-shop.cn 下载大字版。' },
  { articleId: 'product-out-of-stock', text: '这款下周就补货，我们会给你留一份。' },
];
