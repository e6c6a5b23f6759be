/** 张三丰 → 张**, whatever its length; a name of no letters tells nothing. */
export function maskName(name: string): string {
  return `${[...name.trim()][0] ?? ''}**`;
}

/** A phone or landline as a field: the last four digits and the code before the number stay. Anything else is hidden. */
export function maskPhone(phone: string): string {
  const digits = phone.normalize('NFKC').replace(/\D/g, '');
  if (digits.length < 10) return '****';
  return `${digits.slice(0, -8)}****${digits.slice(-4)}`;
}

const REGION =
  /^\s*((?:[^\s省市区]{2,8}?(?:省|自治区|特别行政区))?)\s*((?:[^\s省市县]{2,10}?(?:市|自治州|地区|盟|州))?)/;

/** Province and city of an address, empty when it does not begin with them. */
export function provinceAndCity(address: string): string {
  const [, province = '', city = ''] = REGION.exec(address.normalize('NFKC')) ?? [];
  return `${province}${city}`;
}

/** 浙江省杭州市西湖区某路 1 号 → 浙江省杭州市****. */
export function maskAddress(address: string): string {
  return `${provinceAndCity(address)}****`;
}
