import { SHOP_NAME_MARK } from './registry';

/** A greeting as it is said: the shop's name stands where the mark was. */
export const withShopName = (greeting: string, shopName: string): string =>
  greeting.split(SHOP_NAME_MARK).join(shopName);
