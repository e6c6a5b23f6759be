import type { MemberTier } from '../../../domain/shop';
import { type GoodsKey, requireGoods } from './goods';

const TIER_PERCENT: Readonly<Record<MemberTier, number>> = { none: 100, silver: 95, gold: 90 };
const FREE_POSTAGE_FEN = 99_00;
const POSTAGE_FEN = 10_00;
const FAR_REGIONS = /^(新疆|西藏|内蒙古|青海|宁夏)/;
const FAR_FREE_POSTAGE_FEN = 199_00;
const FAR_POSTAGE_FEN = 20_00;
const SF_FROM_FEN = 299_00;

type Lines = readonly (readonly [goods: GoodsKey, quantity: number])[];

/** Goods after the membership's discount, before coupon and postage. */
export function goodsFen(lines: Lines, tier: MemberTier): number {
  const list = lines.reduce((sum, [key, quantity]) => sum + requireGoods(key).priceFen * quantity, 0);
  return Math.round((list * TIER_PERCENT[tier]) / 100);
}

/** What is paid, by `policies.md`: discount, then coupon, then postage (none for gold). */
export function paidFen(lines: Lines, tier: MemberTier, region: string, couponFen = 0): number {
  const goods = goodsFen(lines, tier) - couponFen;
  const isFar = FAR_REGIONS.test(region);
  const isFree = tier === 'gold' || goods >= (isFar ? FAR_FREE_POSTAGE_FEN : FREE_POSTAGE_FEN);
  if (isFree) return goods;
  return goods + (isFar ? FAR_POSTAGE_FEN : POSTAGE_FEN);
}

/** SF from 299 yuan or with tea ware, otherwise ZTO. */
export function carrierOf(lines: Lines, amountFen: number): '顺丰速运' | '中通快递' {
  const hasTeaWare = lines.some(([key]) => requireGoods(key).isTeaWare);
  return hasTeaWare || amountFen >= SF_FROM_FEN ? '顺丰速运' : '中通快递';
}

/** Days on the road from Fujian. */
export function daysOnRoad(region: string): number {
  if (/^(新疆|西藏)/.test(region)) return 8;
  return /^(江苏|浙江|上海|福建|广东)/.test(region) ? 3 : 5;
}
