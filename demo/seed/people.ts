import type { MemberTier } from '../../domain/shop';

/** Somebody who buys here. Names, phones and openids are made up. */
export interface ShopperSeed {
  readonly key: string;
  /** As WeChat gives it: 28 characters, starting with `o`. */
  readonly openid: string;
  readonly name: string;
  /** Eleven digits; everybody but the shopper sees it masked. */
  readonly phone: string;
  readonly tier: MemberTier;
  /** Pays for a membership that runs for a while yet. */
  readonly isPaying?: boolean;
  readonly region: string;
  readonly address: string;
  /** What this person is here to show. */
  readonly shows: string;
}

export const SHOPPERS = [
  {
    key: 'lin',
    openid: 'oShopper_LinXiaoman-7Qe2pD4a',
    name: '林晓曼',
    phone: '13800138012',
    tier: 'silver',
    region: '浙江省 杭州市 西湖区',
    address: '翠苑街道 文三路 88 号 3 幢 502',
    shows: '主线：付款三天还没发货，看了答案没解决，转人工',
  },
  {
    key: 'zhou',
    openid: 'oShopper_ZhouJianguo-4Rt8xN1',
    name: '周建国',
    phone: '13900139027',
    tier: 'none',
    region: '山东省 济南市 历下区',
    address: '解放路 21 号 老干部宿舍 2 单元 101',
    shows: '长辈：大字、读屏，快递放在驿站取不动',
  },
  {
    key: 'chen',
    openid: 'oShopper_ChenSiyuan_9bKw3Lm0',
    name: '陈思远',
    phone: '13600136035',
    tier: 'gold',
    region: '上海市 徐汇区',
    address: '天平路 137 号 6 楼',
    shows: '金卡：专属客服、不排队，刻字礼盒大额订单',
  },
  {
    key: 'wang',
    openid: 'oShopper_WangXue-2Hj6sVc5Tz8',
    name: '王雪',
    phone: '13700137048',
    tier: 'none',
    region: '四川省 成都市 武侯区',
    address: '玉林西路 15 号 4 单元 803',
    shows: '售后：退款显示成功，钱没到账，情绪急',
  },
  {
    key: 'zhao',
    openid: 'oShopper_ZhaoMingxuan-Pf1Gd3',
    name: '赵明轩',
    phone: '15000150056',
    tier: 'none',
    region: '湖北省 武汉市 洪山区',
    address: '珞喻路 1037 号 学生公寓 12 栋 408',
    shows: '待付款：付款失败，倒计时只剩一会儿',
  },
  {
    key: 'sun',
    isPaying: true,
    openid: 'oShopper_SunPei_5yMx0EuQ7Wk4',
    name: '孙佩',
    phone: '15800158063',
    tier: 'silver',
    region: '江苏省 苏州市 姑苏区',
    address: '平江路 56 号',
    shows: '付费会员；破损：收到的茶杯裂了，带照片留言，办完打五星',
  },
  {
    key: 'aynur',
    openid: 'oShopper_Aynur-8Zr3oCn6LhB1d',
    name: '阿依努尔',
    phone: '18600186071',
    tier: 'none',
    region: '新疆维吾尔自治区 喀什地区 喀什市',
    address: '人民东路 9 号 5 号楼 302',
    shows: '偏远与恶劣天气：物流好几天不动，看到公告',
  },
  {
    key: 'huang',
    openid: 'oShopper_HuangZhiqiang_0aVt9',
    name: '黄志强',
    phone: '18900189084',
    tier: 'gold',
    region: '广东省 深圳市 南山区',
    address: '科技南路 16 号 11 楼 行政部',
    shows: '公司采购：订单多，专票、换开、合并开票',
  },
  {
    key: 'he',
    openid: 'oShopper_HeXiaoman-3WqUe7Ki2',
    name: '何小满',
    phone: '17700177093',
    tier: 'none',
    region: '云南省 昆明市 五华区',
    address: '翠湖北路 2 号',
    shows: '第一次来：没有订单，页面空着也好看',
  },
] as const satisfies readonly ShopperSeed[];
export type ShopperKey = (typeof SHOPPERS)[number]['key'];

export type DeskRole = 'agent' | 'lead' | 'qa' | 'editor' | 'admin';

export interface TeamSeed {
  readonly id: string;
  readonly title: string;
  /** Categories of the FAQ whose questions come to this team. */
  readonly categoryIds: readonly string[];
}

export const TEAMS = [
  {
    id: 'team-presale-logistics',
    title: '售前物流组',
    categoryIds: ['shipping', 'promo', 'account', 'member', 'product', 'payment'],
  },
  { id: 'team-after-sale', title: '售后组', categoryIds: ['returns', 'invoice'] },
] as const satisfies readonly TeamSeed[];
export type TeamId = (typeof TEAMS)[number]['id'];

/** Somebody who works at the desk. */
export interface DeskPersonSeed {
  readonly key: string;
  readonly openid: string;
  readonly name: string;
  /** What shoppers see above a reply. */
  readonly displayName: string;
  readonly roles: readonly DeskRole[];
  readonly teamIds: readonly TeamId[];
  /** Conversations held at the same time; 0 for those who do not receive. */
  readonly receptionCap: number;
}

export const DESK_PEOPLE = [
  {
    key: 'yinuo',
    openid: 'oDesk_LinYinuo-6Bx2vRk9SpT4e',
    name: '林一诺',
    displayName: '小林',
    roles: ['agent'],
    teamIds: ['team-presale-logistics'],
    receptionCap: 5,
  },
  {
    key: 'fangqing',
    openid: 'oDesk_FangQing_1Ld7cYw3Hg0Nq',
    name: '方晴',
    displayName: '小方',
    roles: ['agent'],
    teamIds: ['team-after-sale'],
    receptionCap: 5,
  },
  {
    key: 'qinlan',
    openid: 'oDesk_QinLan-9Ks4mJz8Ua2Vf6P',
    name: '秦岚',
    displayName: '秦岚',
    roles: ['lead'],
    teamIds: ['team-presale-logistics', 'team-after-sale'],
    receptionCap: 3,
  },
  {
    key: 'zhixia',
    openid: 'oDesk_ShenZhixia_3Tq5eWn0Xb7',
    name: '沈知夏',
    displayName: '知夏',
    roles: ['editor'],
    teamIds: [],
    receptionCap: 0,
  },
  {
    key: 'guping',
    openid: 'oDesk_GuPing-0Mv8hFi2Cr6Oy1D',
    name: '顾平',
    displayName: '顾平',
    roles: ['qa'],
    teamIds: [],
    receptionCap: 0,
  },
  {
    key: 'yeqingshan',
    openid: 'oDesk_YeQingshan-5Gj1uKx7Zs3',
    name: '叶青山',
    displayName: '山野店主',
    roles: ['admin'],
    teamIds: [],
    receptionCap: 0,
  },
] as const satisfies readonly DeskPersonSeed[];
export type DeskPersonKey = (typeof DESK_PEOPLE)[number]['key'];
