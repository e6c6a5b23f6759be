import { ownValue } from '../kernel';

/** How a shopper came into the mini program, as far as it tells an agent something. */
export const VIAS = [
  'channels',
  'live',
  'official_account',
  'shipping',
  'email',
  'sms',
  'link',
  'web',
  'notice',
  'wechat_orders',
  'payment',
  'conversation',
  'wecom',
  'chat',
  'code',
  'search',
  'advert',
] as const;
export type Via = (typeof VIAS)[number];

export const isVia = (value: unknown): value is Via => (VIAS as readonly unknown[]).includes(value);

/** Under which name an address of ours says where it was put (`domain/host/links.ts`): then no scene has to be guessed from. */
export const VIA_PARAM = 'via';

/** WeChat's scene numbers (场景值列表, read on 2026-11-29), by what they mean to us. What is not among them tells an agent nothing. */
const SCENES: Readonly<Record<Via, readonly number[]>> = {
  // The account's own page, its shop, its menu, a link, an activity, its orders.
  channels: [1175, 1184, 1191, 1193, 1195, 1216],
  live: [1176, 1177],
  // Menu, article, card or link in its talk, template message, profile, video, goods.
  official_account: [1035, 1043, 1058, 1074, 1082, 1091, 1102, 1144, 1152, 1157, 1261],
  // WeChat's own message of a shipment comes as any notice: its address says which it is.
  shipping: [],
  email: [],
  sms: [],
  // URL Link, URL scheme, another app.
  link: [1065, 1069, 1194, 1286],
  web: [1055, 1167, 1168],
  notice: [1014, 1107],
  wechat_orders: [1151],
  payment: [1034, 1060],
  conversation: [1073, 1081],
  wecom: [1119, 1120, 1121, 1192, 1202, 1207],
  chat: [1007, 1008, 1044, 1096, 1158, 1185, 1208],
  code: [1011, 1012, 1013, 1025, 1031, 1032, 1047, 1048, 1049, 1124, 1125, 1126, 1150],
  search: [1005, 1006, 1027, 1042, 1053, 1106],
  advert: [1045, 1046, 1067, 1084, 1095, 1200, 1201, 1228, 1230, 1232, 1238],
};
const BY_SCENE: Readonly<Record<string, Via>> = /* @__PURE__ */ Object.fromEntries(
  VIAS.flatMap((via) => SCENES[via].map((scene) => [String(scene), via])),
);

/**
 * How somebody came. A hint from the client, never a fact: anyone can type an address.
 *
 * @param told what the address they came by says of itself; believed before the scene, which knows less
 * @param scene WeChat's number, of when they came into the mini program last
 */
export const viaOf = (told: string | undefined, scene: number | undefined): Via | undefined =>
  isVia(told) ? told : ownValue(BY_SCENE, String(scene));
