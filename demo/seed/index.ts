export { CANNED_REPLIES, type CannedReplySeed } from './canned-replies';
export { FAQ_CATEGORIES, faqArticles } from './faq';
export { GOODS, type GoodsKey, type GoodsSeed } from './orders/goods';
export {
  DESK_PEOPLE,
  type DeskPersonKey,
  type DeskPersonSeed,
  type DeskRole,
  SHOPPERS,
  type ShopperKey,
  type ShopperSeed,
  TEAMS,
  type TeamId,
  type TeamSeed,
} from './people';
export { PICTURE_NAMES, type PictureName, pictureFile } from './pictures';
export { type OrderItemSeed, type OrderSeed, type ShopSeed, shopSeed } from './shop';
