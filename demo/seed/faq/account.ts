import { type ArticleSeed, button, steps, text, tip } from './article-seed';

/** 账号: sign-in, phone, addresses, notices, privacy. */
export const ACCOUNT_ARTICLES = [
  {
    id: 'account-change-phone',
    question: '怎么换绑手机号？',
    similar: ['号码不用了想改成新的', '原来的电话卡丢了'],
    keywords: ['换手机号', '绑定', '解绑'],
    blocks: [
      steps('「我的 → 设置 → 手机号」', '点「更换」，选微信绑定的号，或输入新号收验证码', '完成后订单通知发到新号'),
      text('旧号收不到短信也能换，用微信身份确认就行。已经下的订单，收货电话不会跟着变，没发货的请在订单里改。'),
    ],
    demand: 67,
  },
  {
    id: 'account-orders-missing',
    question: '以前的订单怎么不见了？',
    similar: ['登录进来啥记录都没有', '买过的东西找不到'],
    keywords: ['订单不见', '找不到订单'],
    blocks: [
      text('多半是换了微信登录。订单跟着下单时的那个微信走，切回去就能看到。'),
      text('也可能被「隐藏」了：订单列表右上角「更多 → 已隐藏的订单」。'),
      tip('还是找不到，留言写下大概的日期和收货人，我们帮你查。'),
      button('留言', 'leave_message'),
    ],
    demand: 72,
  },
  {
    id: 'account-merge',
    question: '两个微信的账号能合并吗？',
    similar: ['小号的积分转到大号', '换了微信会员怎么转过来'],
    keywords: ['合并账号', '两个微信'],
    blocks: [
      text('合并不了。一个微信就是一个账号，订单、券、积分、会员都跟着它。'),
      text(
        '原来的微信还能登录的话，用它把券和积分花掉再换。原微信已经注销、会员还没到期的，留言附购买记录，我们替你迁会员，积分和券迁不了。',
      ),
      button('留言', 'leave_message'),
    ],
    demand: 29,
  },
  {
    id: 'account-login-failed',
    question: '登录不上，一直转圈怎么办？',
    similar: ['小程序打不开', '点登录没反应'],
    keywords: ['登录失败', '打不开', '白屏'],
    blocks: [
      steps(
        '关掉小程序，从微信最近使用里删掉，再搜「山野茶食」打开',
        '看看微信是不是最新版',
        '换成流量或另一个 Wi-Fi 试试',
      ),
      text('还不行，可以在微信里搜我们，点「联系客服」直接说，附一张截图，我们好查。'),
    ],
    demand: 58,
  },
  {
    id: 'account-delete',
    question: '怎么注销账号？',
    similar: ['不用了想删掉我的信息', '把我账户清空'],
    keywords: ['注销', '删除账号'],
    blocks: [
      steps(
        '「我的 → 设置 → 账号与隐私」',
        '点「注销账号」，看清会失去什么',
        '确认后进入 7 天冷静期，期间登录一次就等于撤回',
      ),
      text('注销后积分、券、会员、礼品卡余额都清空，不能恢复。有没完成的订单或售后，要等办完才能注销。'),
      tip('法律要求保存的交易记录会去掉姓名和电话，只留金额和日期。'),
    ],
    demand: 24,
  },
  {
    id: 'account-addresses',
    question: '收货地址怎么新增或删掉？',
    similar: ['地址簿在哪', '默认地址改成老家的'],
    keywords: ['地址', '默认地址', '收货人'],
    blocks: [
      steps('「我的 → 收货地址」', '点「新增」，可以从微信导入，也可以整段粘贴自动识别', '左滑删除，点圆圈设为默认'),
      text('最多存 20 个。这里改的只影响以后的订单，已经下的单请在订单里改。'),
    ],
    demand: 63,
  },
  {
    id: 'account-notifications',
    question: '怎么收到发货和回复的通知？',
    similar: ['发了货也没人告诉我', '没收到消息提醒'],
    keywords: ['通知', '提醒', '订阅'],
    blocks: [
      text('微信规定每同意一次，才能通知一次。付款后和留言后会各问你一次，点「允许」就好。'),
      steps('发现收不到：小程序右上角「…」→「设置」', '点「订阅消息」', '把发货通知、回复通知打开'),
      tip('勾上「总是保持以上选择」，以后不用每次点。'),
    ],
    demand: 46,
  },
  {
    id: 'account-stop-ads',
    question: '不想再收到促销短信，怎么退订？',
    similar: ['别给我发广告了', '老是来推销信息烦'],
    keywords: ['退订', '短信', '广告'],
    blocks: [
      text('短信回复 R 就退订，当天生效。也可以在「我的 → 设置 → 消息」里关掉「优惠消息」。'),
      text('发货、退款这些和订单有关的通知不受影响。我们不打推销电话，接到自称是我们的，请别说验证码。'),
    ],
    demand: 32,
  },
  {
    id: 'account-privacy',
    question: '我的电话和地址谁能看到？',
    similar: ['你们会不会泄露我信息', '客服看得见我手机号吗'],
    keywords: ['隐私', '信息安全', '泄露'],
    blocks: [
      text('客服平时看到的是打码的，例如 138****5678。要看全号，得写原因，每次都有记录。'),
      text('谁在什么时候看过，留言里都写着。留言结束后最多再留 30 天，原文和图片就自动删除。'),
      tip('面单用的是快递的隐私号，快递员看不到真号码。'),
    ],
    demand: 34,
  },
  {
    id: 'account-stolen',
    question: '账号好像被别人用了，怎么办？',
    similar: ['有笔订单不是我下的', '被盗号了'],
    keywords: ['盗号', '异常订单'],
    blocks: [
      steps(
        '先在微信「设置 → 账号与安全」改密码，看登录过的设备',
        '不认识的订单还没发货，马上取消',
        '留言写「账号异常」，我们会冻结积分和礼品卡',
      ),
      text('有礼品卡余额被用掉的，附上截图，我们查登录记录，1 个工作日内答复。'),
      button('留言：账号异常', 'leave_message'),
    ],
    demand: 13,
  },
  {
    id: 'account-scam-call',
    question: '有人自称客服说要给我退款，是真的吗？',
    similar: ['接到电话说我的茶有问题要理赔', '对方让我下载会议软件'],
    keywords: ['诈骗', '冒充客服', '理赔电话'],
    blocks: [
      text('是假的，请挂掉。我们不打电话谈退款，不加私人微信，不要验证码、银行卡密码，也不会让你转账或共享屏幕。'),
      text('退款只会原路退回，不用你做任何事。已经转了钱，马上打 110 或 96110，越快越好。'),
      button('告诉我们', 'leave_message'),
    ],
    demand: 21,
  },
  {
    id: 'account-large-type',
    question: '字太小看不清，能放大吗？',
    similar: ['老人用的大字版有没有', '眼睛花看不见'],
    keywords: ['大字', '字体', '长辈'],
    blocks: [
      text('能。「我的 → 设置 → 大字」打开就行，字和按钮都会变大。'),
      text('读屏也能用，按钮都有名字。看着累，可以点客服直接发语音，我们转成文字看。'),
    ],
    demand: 17,
  },
  {
    id: 'account-hide-order',
    question: '不想让家人看到某笔订单，能藏起来吗？',
    similar: ['买礼物怕被老婆发现', '购买记录可以删吗'],
    keywords: ['隐藏订单', '删除记录'],
    blocks: [
      text('完成或取消的订单可以隐藏：打开订单 →「更多 → 隐藏」。退款、开票照样能用，只是列表里看不到。'),
      text('找回来在「更多 → 已隐藏的订单」。微信账单里的支付记录我们动不了。'),
    ],
    conditions: { orderStates: ['done', 'cancelled'] },
    demand: 16,
  },
  {
    id: 'account-service-hours',
    question: '人工客服几点上班？',
    similar: ['半夜能找到人吗', '怎么转人工'],
    keywords: ['人工', '上班时间', '客服'],
    blocks: [
      text('每天 9:00–22:00，周末和节日也在。点「微信里聊」会接到一位真人，前面有几位会告诉你。'),
      text('夜里可以留言，第二天 9:00 起按先后回复。不用守着，有回复会通知你。'),
      button('留言', 'leave_message'),
    ],
    demand: 131,
  },
  {
    id: 'account-family',
    question: '可以帮爸妈下单、替他们处理售后吗？',
    similar: ['我妈不会弄我能代她退货不', '给家里老人买怎么操作'],
    keywords: ['代办', '长辈', '家人'],
    blocks: [
      text('可以。用你的微信下单，收货人写他们，退换和开票都在你这里办。'),
      text(
        '如果是他们自己下的单，让他们在留言里写一句「由家人处理」，附你的手机号，我们和你联系，不会要他们的密码或验证码。',
      ),
      button('留言', 'leave_message'),
    ],
    demand: 19,
  },
] as const satisfies readonly ArticleSeed[];
