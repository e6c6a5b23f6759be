import { TOPICS } from '../events';
import { DAY, MINUTE, OUR_LIMITS } from '../kernel';
import { ORDER_SOURCES } from '../orders';
import { NO_PROMISES } from '../service-level';
import { MEMBER_TIERS } from '../shop';
import type { SettingKind } from './kinds';
import type { SettingValues } from './values';

/** Who may change it: an admin in the console, or whoever sets up the environment. */
export type ChangedBy = 'admin' | 'deployment';

/** Under which heading a setting is found, in the order of the page. */
export const SETTING_GROUPS = ['shop', 'conversation', 'model', 'queue', 'tickets', 'notices', 'privacy'] as const;
export type SettingGroup = (typeof SETTING_GROUPS)[number];

interface Setting<T> {
  readonly kind: SettingKind;
  readonly group: SettingGroup;
  /** What holds while the shop has said nothing, or something that does not fit. */
  readonly fallback: T;
  readonly changedBy: ChangedBy;
  /** What it does, in one sentence. */
  readonly does: string;
}

/** Stands in a greeting for the shop's name. */
export const SHOP_NAME_MARK = '{shop}';

/** What a head start may be, in minutes. All that somebody has together is never more (domain/routing). */
const HEAD_START = {
  type: 'number',
  min: 0,
  max: OUR_LIMITS.headStartMillis / MINUTE,
  step: 5,
  unit: 'minutes',
} as const;

/** What is left out is said in Chinese, where the shop has its own words for that. */
const ENGLISH = 'the same for who reads English';

export const SETTINGS: { readonly [K in keyof SettingValues]: Setting<SettingValues[K]> } = {
  shopName: {
    kind: { type: 'text', maxChars: 20 },
    group: 'shop',
    fallback: '暖心客服',
    changedBy: 'admin',
    does: 'what the shop is called where it speaks for itself: the welcome, and the words of prepared replies',
  },
  shopNameEnglish: {
    kind: { type: 'text', maxChars: 40 },
    group: 'shop',
    fallback: 'WarmDesk',
    changedBy: 'admin',
    does: ENGLISH,
  },
  welcomeGreeting: {
    kind: { type: 'text', maxChars: 100 },
    group: 'conversation',
    fallback: `你好，这里是${SHOP_NAME_MARK}。`,
    changedBy: 'admin',
    does: 'the first words of a conversation in WeChat; {shop} is the shop’s name',
  },
  welcomeGreetingEnglish: {
    kind: { type: 'text', maxChars: 200 },
    group: 'conversation',
    fallback: `Hello, this is ${SHOP_NAME_MARK}.`,
    changedBy: 'admin',
    does: ENGLISH,
  },
  licenceText: {
    kind: { type: 'text', maxChars: 200, mayBeEmpty: true },
    group: 'conversation',
    fallback: '',
    changedBy: 'admin',
    does: 'stands under the welcome, where a trade has to name its licence',
  },
  licenceTextEnglish: {
    kind: { type: 'text', maxChars: 400, mayBeEmpty: true },
    group: 'conversation',
    fallback: '',
    changedBy: 'admin',
    does: ENGLISH,
  },
  soothingText: {
    kind: { type: 'text', maxChars: 100 },
    group: 'conversation',
    fallback: '让你遇到这样的事，很不好受。这件事请客服来处理。',
    changedBy: 'admin',
    does: 'what somebody who is upset reads before a person takes over',
  },
  soothingTextEnglish: {
    kind: { type: 'text', maxChars: 200 },
    group: 'conversation',
    fallback: 'I am sorry this happened to you. A person will take care of it.',
    changedBy: 'admin',
    does: ENGLISH,
  },
  conversationWay: {
    kind: { type: 'choice', among: ['desk', 'wechat'] },
    group: 'conversation',
    // A shop that was here before goes on as it was until it switches; a new one begins with its desk.
    fallback: 'wechat',
    changedBy: 'admin',
    does: 'where people answer a conversation: in our console, or in WeChat’s own tool',
  },
  modelAnswers: {
    kind: { type: 'choice', among: ['off', 'on'] },
    group: 'model',
    fallback: 'off',
    changedBy: 'admin',
    does: 'whether a model of the shop’s own cloud is asked where the matcher is not sure (`domain/model-answers`); needs the category 深度合成-AI问答 of WeChat and is paid by what it reads and writes',
  },
  modelName: {
    kind: { type: 'text', maxChars: 40 },
    group: 'model',
    fallback: 'hy3-preview',
    changedBy: 'admin',
    does: 'which of the environment’s models, as the console of 云开发 names it',
  },
  modelAsksPerShopper: {
    kind: { type: 'number', min: 1, max: 50, step: 1, unit: 'times' },
    group: 'model',
    fallback: 5,
    changedBy: 'admin',
    does: 'how many questions of one person it is asked within 24 hours; after that the matcher’s words stand',
  },
  modelAsksPerDay: {
    kind: { type: 'number', min: 10, max: 5_000, step: 10, unit: 'times' },
    group: 'model',
    fallback: 300,
    changedBy: 'admin',
    does: 'the same for the whole shop: what a day can cost at most',
  },
  campaigns: {
    kind: { type: 'records' },
    group: 'conversation',
    fallback: [],
    changedBy: 'admin',
    does: 'what is answered to which words while a campaign lasts, to everybody',
  },
  vipTiers: {
    kind: { type: 'choices', among: MEMBER_TIERS },
    group: 'conversation',
    fallback: [],
    changedBy: 'admin',
    does: 'which memberships reach a person at once, without the machine',
  },
  tierNames: {
    kind: { type: 'names', of: MEMBER_TIERS, maxChars: 8 },
    group: 'shop',
    fallback: { silver: '银卡', gold: '金卡' },
    changedBy: 'admin',
    does: 'what memberships are called, in answers and at the desk',
  },
  tierNamesEnglish: {
    kind: { type: 'names', of: MEMBER_TIERS, maxChars: 20 },
    group: 'shop',
    fallback: { silver: 'Silver card', gold: 'Gold card' },
    changedBy: 'admin',
    does: ENGLISH,
  },
  headStartGold: {
    kind: HEAD_START,
    group: 'queue',
    fallback: 15,
    changedBy: 'admin',
    does: 'by how many minutes the highest card stands before those who came at the same moment; for new tickets',
  },
  headStartSilver: {
    kind: HEAD_START,
    group: 'queue',
    fallback: 5,
    changedBy: 'admin',
    does: 'the same for the second card',
  },
  headStartPaidMember: {
    kind: HEAD_START,
    group: 'queue',
    fallback: 10,
    changedBy: 'admin',
    does: 'the same for who pays for a membership (`shoppers.paidUntil`), whatever the card',
  },
  headStartLargeOrder: {
    kind: HEAD_START,
    group: 'queue',
    fallback: 5,
    changedBy: 'admin',
    does: 'the same for a large order, whoever placed it',
  },
  largeOrderYuan: {
    kind: { type: 'number', min: 100, max: 100_000, step: 100, unit: 'yuan' },
    group: 'queue',
    fallback: 1_000,
    changedBy: 'admin',
    does: 'from how much an order is a large one',
  },
  headStartComplaint: {
    kind: HEAD_START,
    group: 'queue',
    fallback: 10,
    changedBy: 'admin',
    does: 'the same for somebody who is upset, by their words or their stars',
  },
  headStartPromiseBroken: {
    kind: HEAD_START,
    group: 'queue',
    fallback: 30,
    changedBy: 'admin',
    does: 'the same where what was promised was not kept',
  },
  promises: {
    kind: { type: 'records' },
    group: 'queue',
    fallback: NO_PROMISES,
    changedBy: 'admin',
    does: 'how soon shoppers are promised an answer, of which tickets',
  },
  brokenPromise: {
    kind: { type: 'choice', among: ['silent', 'apologise'] },
    group: 'queue',
    fallback: 'silent',
    changedBy: 'admin',
    does: 'whether shoppers are told once that it takes longer than was promised',
  },
  capUnits: {
    kind: { type: 'number', min: 1, max: 50, step: 1, unit: 'conversations' },
    group: 'queue',
    fallback: 8,
    changedBy: 'admin',
    does: 'how many conversations one is given at most, in teams that are given their work; what one takes oneself is not held up',
  },
  messagesPerUnit: {
    kind: { type: 'number', min: 1, max: 20, step: 1, unit: 'messages' },
    group: 'queue',
    fallback: 4,
    changedBy: 'admin',
    does: 'how many messages are as much work as one conversation',
  },
  silentMinutes: {
    kind: { type: 'number', min: 1, max: 60, step: 1, unit: 'minutes' },
    group: 'queue',
    fallback: 3,
    changedBy: 'admin',
    does: 'how long somebody in a conversation waits for its holder before it goes to others; acted on within a minute more, for new ones',
  },
  ownAgentAway: {
    kind: { type: 'choice', among: ['others', 'wait'] },
    group: 'queue',
    fallback: 'others',
    changedBy: 'admin',
    does: 'whether somebody with an agent of their own goes to others when that agent is not there, or waits for them; for new tickets',
  },
  ownAgentMinutes: {
    kind: { type: 'number', min: 0, max: 1_440, step: 5, unit: 'minutes' },
    group: 'queue',
    fallback: 5,
    changedBy: 'admin',
    does: 'how long somebody with an agent of their own waits for nobody else; 0: whoever is there',
  },
  qaSheet: {
    kind: { type: 'records' },
    group: 'tickets',
    fallback: [],
    changedBy: 'admin',
    does: 'what inspectors score, and how much each line weighs; empty: the usual lines (`domain/quality`)',
  },
  holdReasons: {
    kind: { type: 'texts', most: 8, maxChars: 20 },
    group: 'tickets',
    fallback: ['仓库', '快递', '财务', '供应商'],
    changedBy: 'admin',
    does: 'for what a message may rest; its shopper reads the one that was chosen',
  },
  holdReasonsEnglish: {
    kind: { type: 'texts', most: 8, maxChars: 40, beside: 'holdReasons' },
    group: 'tickets',
    fallback: ['warehouse', 'carrier', 'finance', 'supplier'],
    changedBy: 'admin',
    does: ENGLISH,
  },
  wordLists: {
    kind: { type: 'records' },
    group: 'tickets',
    fallback: {},
    changedBy: 'admin',
    does: 'which words somebody is warned of before they say them to a shopper, and which say that a shopper is upset (`domain/wording`)',
  },
  topicNames: {
    kind: { type: 'names', of: TOPICS, maxChars: 8 },
    group: 'tickets',
    fallback: {},
    changedBy: 'admin',
    does: 'what topics are called, on the shopper’s pages and at the desk',
  },
  topicNamesEnglish: {
    kind: { type: 'names', of: TOPICS, maxChars: 20 },
    group: 'tickets',
    fallback: {},
    changedBy: 'admin',
    does: ENGLISH,
  },
  quietFromHour: {
    kind: { type: 'number', min: 0, max: 23, step: 1, unit: 'oclock' },
    group: 'notices',
    fallback: 22,
    changedBy: 'admin',
    does: 'from which hour of the shop’s clock nobody gets a notice, but for what they wait for at that moment; the same as the next: at any hour',
  },
  quietUntilHour: {
    kind: { type: 'number', min: 0, max: 23, step: 1, unit: 'oclock' },
    group: 'notices',
    fallback: 8,
    changedBy: 'admin',
    does: 'until which hour; what came meanwhile is told then, unless it was read',
  },
  noticesPerDay: {
    kind: { type: 'number', min: 1, max: 20, step: 1, unit: 'notices' },
    group: 'notices',
    fallback: 6,
    changedBy: 'admin',
    does: 'how many notices somebody gets in 24 hours, beside what they wait for at that moment; of the others the badge tells',
  },
  noticeGatherMinutes: {
    kind: { type: 'number', min: 0, max: 60, step: 5, unit: 'minutes' },
    group: 'notices',
    fallback: 10,
    changedBy: 'admin',
    does: 'within how long several answers to one message make one notice, as long as it is unread; 0: one each',
  },
  careAfterDays: {
    kind: { type: 'number', min: 0, max: 14, step: 1, unit: 'days' },
    group: 'notices',
    fallback: 0,
    changedBy: 'admin',
    does: 'how many days after confirming receipt somebody who allowed it is asked once how it is; nobody who has asked something by then; 0: nobody',
  },
  entryOpens: {
    kind: { type: 'choice', among: ['help', 'conversation'] },
    group: 'shop',
    fallback: 'help',
    changedBy: 'admin',
    does: 'where a tap on the entry leads',
  },
  orderSource: {
    kind: { type: 'choice', among: ORDER_SOURCES },
    group: 'shop',
    fallback: 'shop',
    changedBy: 'admin',
    does: 'where orders come from: the shop’s own records, WeChat’s order centre, the 微信小店, or a function of the shop’s own',
  },
  orderFunction: {
    kind: { type: 'text', maxChars: 60, mayBeEmpty: true },
    group: 'shop',
    fallback: '',
    changedBy: 'admin',
    does: 'which function of this environment is asked for orders, where they come from one (docs/EMBEDDING.md)',
  },
  wechatFeedback: {
    kind: { type: 'choice', among: ['off', 'on'] },
    group: 'shop',
    fallback: 'off',
    changedBy: 'admin',
    does: 'whether what people write into WeChat’s form 意见反馈 of the mini program comes among the complaints; what is of the program alone (WeChat’s kinds 1 to 7) only where its words are upset',
  },
  orderChanges: {
    kind: { type: 'choice', among: ['ask', 'write'] },
    group: 'shop',
    // A shop's program may have read an order before it ships it: it says itself that it reads it again.
    fallback: 'ask',
    changedBy: 'admin',
    does: 'whether a change of address, a cancelling or a return is written into the shop’s own `orders`, or done by a person in the shop’s program',
  },
  refundCeilingYuan: {
    kind: { type: 'number', min: 0, max: 100_000, step: 100, unit: 'yuan' },
    group: 'tickets',
    fallback: 500,
    changedBy: 'admin',
    does: 'up to how much one person may say yes to paying back; above it another has to say yes too',
  },
  hostPages: {
    kind: { type: 'records' },
    group: 'shop',
    fallback: {},
    changedBy: 'admin',
    does: 'where the mall’s order pages are, when they are not those that come with us',
  },
  namedPages: {
    kind: { type: 'records' },
    group: 'shop',
    fallback: [],
    changedBy: 'admin',
    does: 'pages of the mini program under names, so that editors choose instead of typing',
  },
  keepTextsDays: {
    // A solved ticket may come back for seven days; what was promised to shoppers is the most.
    kind: { type: 'number', min: 8, max: OUR_LIMITS.keepTextsMillis / DAY, step: 1, unit: 'days' },
    group: 'privacy',
    fallback: OUR_LIMITS.keepTextsMillis / DAY,
    changedBy: 'admin',
    does: 'how long what shoppers wrote is kept after it is over; only ever less than what they are promised',
  },
  watchReveals: {
    kind: { type: 'number', min: 5, max: 500, step: 5, unit: 'times' },
    group: 'privacy',
    fallback: 30,
    changedBy: 'admin',
    does: 'from how many numbers that one member lets be shown on a day the admins are warned',
  },
  watchExports: {
    kind: { type: 'number', min: 1, max: 100, step: 1, unit: 'times' },
    group: 'privacy',
    fallback: 10,
    changedBy: 'admin',
    does: 'the same for files that one member takes out on a day',
  },
  watchNightReads: {
    kind: { type: 'number', min: 5, max: 200, step: 5, unit: 'messages' },
    group: 'privacy',
    fallback: 40,
    changedBy: 'admin',
    does: 'the same for messages that one member opens between midnight and six, where nobody of the shop is on duty by its hours',
  },
};

export type SettingKey = keyof SettingValues;

/** What an admin changes by `settings.save`: not what has a page and an action of its own. */
export const EDITABLE_SETTINGS = (Object.keys(SETTINGS) as SettingKey[]).filter(
  (key) => SETTINGS[key].changedBy === 'admin' && SETTINGS[key].kind.type !== 'records',
);
