/** Where a parcel can go, as everybody calls it: without 省, 市 or 自治区. A closed list, so that a misspelt one is found. */
export const PROVINCES = [
  ...['北京', '天津', '河北', '山西', '内蒙古', '辽宁', '吉林', '黑龙江'],
  ...['上海', '江苏', '浙江', '安徽', '福建', '江西', '山东'],
  ...['河南', '湖北', '湖南', '广东', '广西', '海南'],
  ...['重庆', '四川', '贵州', '云南', '西藏', '陕西', '甘肃', '青海', '宁夏', '新疆'],
  ...['香港', '澳门', '台湾'],
] as const;
export type Province = (typeof PROVINCES)[number];

/** The province an address or a word begins with; undefined where none is named. */
export function provinceOf(address: string): Province | undefined {
  const words = address.normalize('NFKC').trim();
  return PROVINCES.find((province) => words.startsWith(province));
}
