import { type ArticleSeed, button, steps, text, tip } from './article-seed';

/** 商品: which tea, how to keep and brew it, what is in the box. */
export const PRODUCT_ARTICLES = [
  {
    id: 'product-shelf-life',
    question: '茶叶保质期多久？怎么看生产日期？',
    similar: ['这罐能放到什么时候', '收到的日期新不新鲜'],
    keywords: ['保质期', '生产日期', '新鲜'],
    blocks: [
      text('绿茶 18 个月，红茶、岩茶 36 个月，白茶在干燥避光的地方可以长期存放；糕点和坚果 4–9 个月，看盒底。'),
      text('生产日期印在罐底或袋子背面封口处。我们发出的茶，剩余保质期不少于一半，糕点不少于三分之二。'),
    ],
    demand: 119,
  },
  {
    id: 'product-storage',
    question: '茶叶怎么保存？',
    similar: ['要不要放冰箱', '开了封怕受潮'],
    keywords: ['保存', '冰箱', '受潮'],
    blocks: [
      text('密封、避光、离开厨房的味道。岩茶、红茶、白茶放阴凉的柜子就好，不用进冰箱。'),
      text('绿茶可以冷藏，套两层袋子；拿出来先回到室温再开，免得凝水。开封后一个月内喝完最香。'),
    ],
    demand: 76,
  },
  {
    id: 'product-brew-rock-tea',
    question: '岩茶怎么泡才好喝？',
    similar: ['肉桂第一泡要倒掉吗', '水仙用多热的水'],
    keywords: ['岩茶', '冲泡', '肉桂', '水仙'],
    blocks: [
      steps(
        '110 毫升盖碗放 8 克，用刚开的水',
        '快速洗一遍，倒掉',
        '前三泡 5–10 秒出汤，之后每泡加 5 秒，可以泡 7–8 次',
      ),
      tip('觉得太浓太苦，先减茶量到 5 克，别降水温，水不够热香气出不来。'),
    ],
    demand: 62,
  },
  {
    id: 'product-brew-cup',
    question: '没有茶具，用普通杯子能泡吗？',
    similar: ['办公室拿保温杯行不行', '马克杯放几克'],
    keywords: ['杯泡', '保温杯', '马克杯'],
    blocks: [
      text('能。300 毫升的杯子放 3 克，一小撮就够。红茶、白茶用开水，绿茶晾到 80 度左右，喝到三分之一续水。'),
      text('保温杯会把茶闷苦，只有老白茶适合。三角包最省事，直接泡 3 分钟。'),
    ],
    demand: 43,
  },
  {
    id: 'product-beginner',
    question: '第一次喝茶，买哪款合适？',
    similar: ['不懂茶帮我挑一个', '入门推荐啥'],
    keywords: ['推荐', '入门', '新手'],
    blocks: [
      text('喜欢甜一点、不苦的，选桐木小种红茶；喜欢花香的，选奇兰岩茶；想清淡的，选白牡丹。'),
      text('拿不定就买「六味试饮」：六款各两泡，39.9 元，够喝一周。'),
    ],
    demand: 81,
  },
  {
    id: 'product-gift-choice',
    question: '送长辈或客户，选哪个礼盒？',
    similar: ['过节送岳父什么好', '三百块左右体面的礼'],
    keywords: ['送礼', '礼盒', '长辈', '客户'],
    blocks: [
      text('送长辈：「山里来信」岩茶礼盒 268 元，焙火足，温和。送客户：「松间」双罐礼盒 398 元，一红一岩，配手提袋。'),
      text('对方不常喝茶的，选茶点多的「围炉」礼盒 168 元，全家都能吃。'),
      tip('批量送礼满 10 盒可以定制腰封，留言给我们。'),
    ],
    demand: 86,
  },
  {
    id: 'product-gift-bag',
    question: '礼盒配手提袋吗？',
    similar: ['袋子要另外买不', '能多给一个提袋吗'],
    keywords: ['手提袋', '礼袋', '包装'],
    blocks: [
      text('每盒配一个同款手提袋，平放在箱底。多要的，在备注里写，两个以内不收钱，再多每个 3 元。'),
      text('礼盒外面会再套一层快递箱，送人时拆掉外箱就行，礼盒上没有价格。'),
    ],
    demand: 47,
  },
  {
    id: 'product-engraving',
    question: '茶壶、茶罐可以刻字吗？',
    similar: ['想刻名字送人', '定制 logo 怎么弄'],
    keywords: ['刻字', '定制', 'logo'],
    blocks: [
      text('商品页标着「可刻字」的都行，8 个字以内 20 元；图案和标志 50 元起，10 件以上免刻字费。'),
      steps('下单时选「刻字」，写下内容', '1 个工作日内发稿样给你看', '你确认后 5 天内发出'),
      tip('确认之后改不了，也不能无理由退，请看仔细。'),
    ],
    demand: 39,
  },
  {
    id: 'product-engraving-proof',
    question: '刻字的稿样在哪里确认？',
    similar: ['等你们发图给我看', '稿子没收到呢'],
    keywords: ['稿样', '确认', '刻字'],
    blocks: [
      text(
        '在订单的「定制」一栏，稿样出来会通知你，付款后 1 个工作日内就有。满意点「确认」，要改就写在下面，可以改两次。',
      ),
      text(
        '确认后 5 天内发出，预计 {{order.expectedShipAt|以确认日往后推 5 天}}。三天没确认，我们会先暂停，不会自己开刻。',
      ),
    ],
    conditions: { orderStates: ['awaiting_shipment'] },
    demand: 21,
  },
  {
    id: 'product-out-of-stock',
    question: '想买的卖完了，什么时候补货？',
    similar: ['显示没货了', '断货的那款还有吗'],
    keywords: ['缺货', '补货', '到货'],
    blocks: [
      text('商品页点「到货通知」，有货那天告诉你。茶点一般 3–5 天补一次；手工茶器一窑一批，大约 20 天。'),
      text('写着「今年已售罄」的茶，要等明年的新茶，春茶四月底，秋茶十月底。'),
    ],
    demand: 65,
  },
  {
    id: 'product-authentic',
    question: '你们的岩茶是正岩的吗？有检测吗？',
    similar: ['是不是真的武夷山茶', '农药残留查过没'],
    keywords: ['正岩', '农残', '检测', '正品'],
    blocks: [
      text(
        '每款写明山场：正岩、半岩还是洲茶，不混着叫。商品页「检测」里有这一批的报告，农残和重金属都在国标以内，扫罐底的码也能看。',
      ),
      text('对来源有怀疑，可以留言要这一批的原始报告和茶农登记。'),
    ],
    demand: 54,
  },
  {
    id: 'product-pregnant',
    question: '孕妇、小孩能喝吗？',
    similar: ['怀孕了可以喝白茶不', '孩子六岁喝一点行吗'],
    keywords: ['孕妇', '儿童', '哺乳'],
    blocks: [
      text('茶都含咖啡因。孕期和哺乳期要少喝，先问医生；12 岁以下的孩子不建议喝。'),
      text(
        '想要不含咖啡因的，可以选桂花陈皮、大麦、菊花这三款代用茶，里面没有茶叶。有基础病、在吃药的，也请先问医生。',
      ),
    ],
    demand: 37,
  },
  {
    id: 'product-sleep',
    question: '晚上喝会睡不着吗？',
    similar: ['哪款喝了不失眠', '我对咖啡因敏感'],
    keywords: ['失眠', '咖啡因', '晚上'],
    blocks: [
      text('看人。敏感的话，下午三点以后就别喝红茶和绿茶了。存了五年以上的老白茶、足火岩茶刺激小一些，但也有咖啡因。'),
      text('晚上放心喝的是代用茶：桂花陈皮、大麦、菊花。'),
    ],
    demand: 34,
  },
  {
    id: 'product-allergens',
    question: '茶点里有坚果、麸质吗？我过敏',
    similar: ['花生过敏能吃哪种', '配料表给我看看'],
    keywords: ['过敏', '坚果', '配料', '麸质'],
    blocks: [
      text('商品页「配料」里，过敏原用粗体写着。绿豆糕、桂花糕不含坚果，但和核桃酥在同一车间做，过敏重的请不要吃。'),
      text('不含麸质的目前只有烤南瓜子和冻干水果。'),
    ],
    demand: 26,
  },
  {
    id: 'product-sugar',
    question: '糖尿病人能吃的点心有吗？',
    similar: ['无糖的有没有', '会不会太甜'],
    keywords: ['无糖', '低糖', '糖尿病'],
    blocks: [
      text('「少糖」系列每 100 克添加糖不到 8 克，用麦芽糖醇代替一部分。没有完全不含糖的糕点，面和豆子本身也升血糖。'),
      text('血糖要控制的，建议选原味坚果，每天一小把，具体听医生的。'),
    ],
    demand: 28,
  },
  {
    id: 'product-crackle-glaze',
    question: '茶杯上有细纹，是裂了吗？',
    similar: ['杯子里面一条条的线', '壶身颜色不均匀是次品吗'],
    keywords: ['开片', '冰裂', '釉', '色差'],
    blocks: [
      text('汝窑和冰裂釉的细纹叫开片，是釉面自然裂开，不漏水，越用越好看。手工上釉，深浅略有不同也正常。'),
      text('怎么分：装满水放十分钟，外面是干的就是开片；渗水或者摸着割手，就是裂了，签收后 48 小时内留言附照片。'),
      button('留言传照片', 'leave_message'),
    ],
    conditions: { orderStates: ['awaiting_receipt', 'done'] },
    demand: 31,
  },
  {
    id: 'product-teaware-care',
    question: '新茶壶怎么开壶？平时怎么洗？',
    similar: ['紫砂第一次用要煮吗', '茶垢用什么刷'],
    keywords: ['开壶', '清洗', '茶垢', '紫砂'],
    blocks: [
      steps('清水冲掉灰', '冷水下锅，小火煮 20 分钟，关火放凉', '换一锅放茶叶再煮一次，晾干就能用'),
      text('平时热水冲净、倒扣晾干，别用洗洁精。瓷杯的茶垢用小苏打一擦就掉。'),
    ],
    demand: 29,
  },
  {
    id: 'product-microwave',
    question: '杯子能进微波炉、洗碗机吗？',
    similar: ['盖碗可以用消毒柜吗', '玻璃壶能直接上火烧不'],
    keywords: ['微波炉', '洗碗机', '耐热', '明火'],
    blocks: [
      text('白瓷、汝窑素面的都可以进微波炉和消毒柜；描金的、带木头或竹子的不行。洗碗机容易磕，不建议。'),
      text('玻璃壶标着「耐直火」的能上电陶炉，不能干烧；没标的只能冲泡。'),
    ],
    demand: 24,
  },
  {
    id: 'product-capacity',
    question: '这个壶、盖碗多大？几个人用合适？',
    similar: ['容量是多少毫升', '一家四口买哪个尺寸'],
    keywords: ['容量', '毫升', '尺寸'],
    blocks: [
      text('尺寸写在商品页「规格」，容量按装到口沿算，平常用七八分满。'),
      text('一个人 100–120 毫升，两三个人 150 毫升，四五个人 200 毫升以上，或者配一个公道杯。'),
    ],
    demand: 23,
  },
  {
    id: 'product-bulk',
    question: '公司团购有优惠吗？',
    similar: ['年会要订一百盒', '大量采购找谁谈'],
    keywords: ['团购', '批量', '企业采购'],
    blocks: [
      text(
        '同一款满 10 盒 95 折，满 50 盒 9 折，满 100 盒另议；满 10 盒都可以定制腰封和贺卡。团购价不再叠加会员折扣和券。',
      ),
      steps('留言写数量、预算、要的日期、寄到几个地址', '1 个工作日内给你报价', '满 2,000 元可以对公转账'),
      button('留言询价', 'leave_message'),
    ],
    demand: 42,
  },
  {
    id: 'product-physical-store',
    question: '有实体店可以去看看吗？',
    similar: ['门店地址在哪', '能不能现场试喝'],
    keywords: ['门店', '实体店', '试喝'],
    blocks: [
      text('没有门店，也没有在别的平台开店，只在这个小程序里卖，省下的租金放在茶里。'),
      text('想先尝，试饮装每款 9.9 元起；看到别处用我们名字卖的，欢迎留言告诉我们。'),
    ],
    demand: 30,
  },
  {
    id: 'product-weight',
    question: '一罐是净重多少？能喝多久？',
    similar: ['一盒有几泡', '125 克够喝一个月吗'],
    keywords: ['净重', '克数', '几泡'],
    blocks: [
      text('罐装多是 125 克，小泡袋一袋 8 克，「克」指的都是茶叶本身，不算罐子。'),
      text('一天一泡，125 克够半个月；用杯子泡一次 3 克，能喝 40 天左右。'),
      tip('装茶时允许正负 2 克，少得多了请称一下拍照留言。'),
    ],
    demand: 20,
  },
  {
    id: 'product-taste-changed',
    question: '跟上次买的味道不一样，是换货了吗？',
    similar: ['这批没有以前香', '怎么颜色淡了'],
    keywords: ['味道变了', '批次', '口感'],
    blocks: [
      text(
        '茶跟着天气走，每一批的香气、汤色会有一点不同；岩茶焙好后放三个月，火气退了才顺。批号不同的，可以在罐底看。',
      ),
      text('差得明显，或者有杂味，签收后 15 天内留言附批号照片，我们拿留样对比，是我们的问题就退。'),
      button('留言传照片', 'leave_message'),
    ],
    conditions: { orderStates: ['done', 'awaiting_receipt'] },
    demand: 25,
  },
  {
    id: 'product-guide-health-claims',
    question: '顾客问功效，能怎么说？',
    similar: ['减肥降血压这类话术'],
    keywords: ['功效', '广告法', '禁用词'],
    blocks: [
      text(
        '茶是普通食品，不能说治病、降压、减肥、防癌，也不能转述顾客的见证。可以说香气、滋味、产地、工艺、咖啡因多少。',
      ),
      text('被追问时：「这是食品，没有治疗作用，身体的事请听医生的；口味上我可以帮您挑。」'),
    ],
    tier: 'guide',
    demand: 7,
  },
] as const satisfies readonly ArticleSeed[];
