import type { CannedEnglish, CannedPurpose } from '../../domain/canned';

/** A reply prepared for the whole desk; typing `/` and the shortcut finds it. */
export interface CannedReplySeed {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  /** The same for who reads English; absent: there is none. */
  readonly english?: CannedEnglish;
  readonly shortcut: string;
  /** What it is for; absent: for any day. */
  readonly purpose?: CannedPurpose;
}

export const CANNED_REPLIES = [
  {
    id: 'canned-hello',
    title: '开场',
    text: '你好，我是小店的客服。订单和你刚才看过的内容我都看到了，不用重讲，我先查一下。',
    english: {
      title: '',
      text: 'Hello, this is {{shop}} support. I can see your order and what you have just read, so there is no need to repeat it. Let me check.',
    },
    shortcut: '你好',
  },
  {
    id: 'canned-checking',
    title: '正在查',
    text: '我去问一下仓库，大约需要 10 分钟。你可以先忙别的，有结果会通知你。',
    english: {
      title: 'Checking with the warehouse',
      text: 'I am asking our warehouse, which takes about ten minutes. No need to wait here: you will be told as soon as I know.',
    },
    shortcut: '稍等',
  },
  {
    id: 'canned-ship-today',
    title: '催发货：今天出库',
    text: '查到了，这一单已经拣好，今天会交给快递，晚上能看到第一条物流。让你等久了，补偿券明天自动到账。',
    english: {
      title: 'When does my order ship',
      text: 'Your order is packed and goes to the courier today; the first tracking line appears tonight. Sorry for the wait, a coupon follows tomorrow.',
    },
    shortcut: '发货',
  },
  {
    id: 'canned-ship-delay',
    title: '催发货：还要等',
    text: '这款茶正在补货，仓库说后天能发。你愿意等的话，我盯着它出库；不想等，我现在就帮你退，钱原路回去。',
    shortcut: '缺货',
  },
  {
    id: 'canned-address-done',
    title: '地址已改',
    text: '新地址改好了，仓库会按新的发。你可以在订单里再核对一遍门牌号。',
    english: {
      title: 'Change my delivery address',
      text: 'The new address is saved and the warehouse will use it. Please check the door number once more in your order.',
    },
    shortcut: '地址',
  },
  {
    id: 'canned-parcel-stuck',
    title: '物流停滞',
    text: '我联系了快递，包裹卡在中转站，他们今天会回复。满 72 小时还没动，就给你补发或退款，你选哪个都行。',
    shortcut: '物流',
  },
  {
    id: 'canned-to-door',
    title: '送货上门',
    text: '已经请快递重新派送，也在你的地址上记了「请送上门」，以后每单都会带着。送之前他们会打电话。',
    shortcut: '上门',
  },
  {
    id: 'canned-ask-photos',
    title: '请发照片',
    text: '麻烦拍三张照片：外箱、破损的地方、整件商品。收到就给你安排，坏的不用寄回，当心割手。',
    shortcut: '照片',
    purpose: 'guide',
  },
  {
    id: 'canned-resend',
    title: '补发已安排',
    text: '补发的今天出库，运费我们出，单号稍后会出现在这笔订单里。收到后麻烦看一眼是不是完好。',
    shortcut: '补发',
  },
  {
    id: 'canned-refund-sent',
    title: '退款已退出',
    text: '退款刚刚退出，原路回到付款的地方：零钱今天到，银行卡 1–3 个工作日。到时没看到再找我，我把流水号给你。',
    english: {
      title: 'When does my refund arrive',
      text: 'Your refund has just left, back to where you paid from: WeChat balance today, bank cards {{order.refundExpectedAt|in one to three working days}}. If it is not there by then, tell me.',
    },
    shortcut: '退款',
  },
  {
    id: 'canned-invoice',
    title: '发票已重发',
    text: '发票已经重新发到你的邮箱，也放进了微信卡包。邮箱里没有的话，看看垃圾邮件。',
    english: {
      title: 'Invoice',
      text: 'The invoice was sent to your e-mail again and is in your WeChat card wallet. If it is not in your inbox, please look into the spam folder.',
    },
    shortcut: '发票',
  },
  {
    id: 'canned-soothe',
    title: '安抚',
    text: '换成是我也会着急。这件事由我跟到底，先把钱和货的事办好，再看哪里出了错。有进展我先告诉你。',
    english: {
      title: '',
      text: 'I would be upset too. I will stay with this until it is settled: first your money and goods, then what went wrong. You hear from me first.',
    },
    shortcut: '着急',
    purpose: 'emergency',
  },
  {
    id: 'canned-our-fault',
    title: '认错',
    text: '这是我们的错，让你跑了这一趟。我先说清出了什么事，再给你两种办法，你挑一种，我马上去办。',
    shortcut: '认错',
    purpose: 'emergency',
  },
  {
    id: 'canned-outage',
    title: '系统故障',
    text: '现在下单付款的人都遇到了，我们正在修。钱没有丢，订单也在；修好了我告诉你，不用反复试。',
    shortcut: '故障',
    purpose: 'emergency',
  },
  {
    id: 'canned-how-to-return',
    title: '教：申请退货',
    text: '打开这笔订单，点“申请售后”，选“退货退款”，再选原因就行。点完告诉我一声，我来审。',
    shortcut: '教退',
    purpose: 'guide',
  },
  {
    id: 'canned-how-to-invoice',
    title: '教：自己开票',
    text: '打开这笔订单，最下面有“开发票”，填抬头和邮箱，一般几分钟就到。公司抬头记得填税号。',
    shortcut: '教票',
    purpose: 'guide',
  },
  {
    id: 'canned-lead',
    title: '转主管',
    text: '我把前后经过交给了主管，她会在 1 个工作日内答复你，不用重新讲一遍。',
    shortcut: '主管',
    purpose: 'emergency',
  },
  {
    id: 'canned-anything-else',
    title: '结束前',
    text: '这件事就办好了。还有别的想问的吗？没有的话不用回复，7 天内接着说，还是找到我。',
    shortcut: '还有',
  },
] as const satisfies readonly CannedReplySeed[];
