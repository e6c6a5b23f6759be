import type { PictureName } from '../pictures';

/** What the shop sells, as it stands in an order. `picture` names a file in `demo/seed/pictures`. */
export interface GoodsSeed {
  readonly key: string;
  readonly title: string;
  readonly spec: string;
  /** Before any discount. */
  readonly priceFen: number;
  readonly picture: PictureName;
  /** Tea ware leaves from Dehua and always goes by SF. */
  readonly isTeaWare?: boolean;
}

export const GOODS = [
  { key: 'rock-gift', title: '「山里来信」岩茶礼盒', spec: '肉桂＋水仙 16 泡', priceFen: 268_00, picture: 'gift-box' },
  { key: 'pine-gift', title: '「松间」双罐礼盒', spec: '一红一岩 2×125 克', priceFen: 398_00, picture: 'twin-tins' },
  { key: 'hearth-gift', title: '「围炉」茶点礼盒', spec: '六样 780 克', priceFen: 168_00, picture: 'hearth-box' },
  { key: 'lapsang', title: '桐木小种红茶', spec: '125 克罐装', priceFen: 128_00, picture: 'tea-tin' },
  { key: 'qilan', title: '奇兰岩茶', spec: '125 克罐装', priceFen: 148_00, picture: 'tea-tin' },
  { key: 'peony', title: '白牡丹', spec: '10 泡袋装', priceFen: 79_00, picture: 'tea-sachets' },
  { key: 'tea-cake', title: '老白茶饼 2019', spec: '350 克', priceFen: 288_00, picture: 'tea-cake' },
  { key: 'sampler', title: '六味试饮', spec: '6 款 12 泡', priceFen: 39_90, picture: 'tea-sachets' },
  { key: 'osmanthus', title: '桂花陈皮', spec: '代用茶 12 包', priceFen: 36_00, picture: 'tea-sachets' },
  { key: 'mung-cake', title: '绿豆糕', spec: '12 块', priceFen: 29_90, picture: 'pastry' },
  { key: 'walnut-crisp', title: '核桃酥', spec: '300 克', priceFen: 25_90, picture: 'pastry' },
  { key: 'pumpkin-seeds', title: '烤南瓜子', spec: '原味 250 克', priceFen: 19_90, picture: 'snack-bag' },
  { key: 'gaiwan', title: '白瓷盖碗', spec: '110 毫升', priceFen: 88_00, picture: 'gaiwan', isTeaWare: true },
  { key: 'ru-cup', title: '汝窑品茗杯', spec: '天青 一对', priceFen: 136_00, picture: 'cup', isTeaWare: true },
  {
    key: 'zhuni-pot',
    title: '朱泥小壶',
    spec: '120 毫升 可刻字',
    priceFen: 428_00,
    picture: 'teapot',
    isTeaWare: true,
  },
] as const satisfies readonly GoodsSeed[];
export type GoodsKey = (typeof GOODS)[number]['key'];

const GOODS_BY_KEY: ReadonlyMap<string, GoodsSeed> = new Map(GOODS.map((goods) => [goods.key, goods]));

/** Throws when the key is not in the catalogue. */
export function requireGoods(key: GoodsKey): GoodsSeed {
  const goods = GOODS_BY_KEY.get(key);
  if (!goods) throw new Error(`no goods called ${key}`);
  return goods;
}
