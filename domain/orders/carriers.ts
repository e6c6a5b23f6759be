import { ownValue } from '../kernel';

/** WeChat's short names of carriers (获取运力id列表), as shoppers know them. */
const CARRIERS: Readonly<Record<string, string>> = {
  SF: '顺丰速运',
  YTO: '圆通速递',
  ZTO: '中通快递',
  STO: '申通快递',
  YUNDA: '韵达快递',
  YD: '韵达快递',
  JTSD: '极兔速递',
  JD: '京东快递',
  EMS: 'EMS',
  YZPY: '邮政快递包裹',
  DBL: '德邦快递',
};

/** A carrier's name; its code where we do not know it. */
export const carrierNamed = (code: string): string => ownValue(CARRIERS, code) ?? code;
