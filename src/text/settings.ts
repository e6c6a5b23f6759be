import type { SettingGroup, SettingKey, SettingKind } from '../../domain/settings';
import { defineText } from './define-text';

type NumberUnit = Extract<SettingKind, { type: 'number' }>['unit'];

/** A heading of the page: those of the registry, and who is at the desk. */
export type Heading = SettingGroup | 'people';

type Named = Record<SettingKey, { title: string; does: string }>;

const zhSettings: Named = {
  shopName: { title: '店名', does: '客人在对话里看到的名字' },
  entryOpens: { title: '客服入口', does: '客人点悬浮按钮，先到哪里' },
  conversationWay: { title: '在哪里接待', does: '微信会话转人工后，客服在哪里回' },
  vipTiers: { title: '直达人工的会员', does: '这些会员在会话里不经智能回复，直接排队等人工' },
  campaigns: { title: '活动回复', does: '活动期间，说到这些词就这样回' },
  soothingText: { title: '安抚的话', does: '客人生气时，转人工前先说的一句' },
  licenceText: { title: '经营资质', does: '需要亮证的行业，跟在欢迎语后面' },
  tierNames: { title: '会员叫法', does: '答案里和接待台上都这样叫' },
  welcomeGreeting: { title: '欢迎语', does: '客人进入对话，第一句听到的话' },
  headStartGold: { title: '金卡提前', does: '同时来的人里，金卡会员往前排多久。新来的留言起算' },
  headStartSilver: { title: '银卡提前', does: '同时来的人里，银卡会员往前排多久' },
  headStartLargeOrder: { title: '大额订单提前', does: '订单金额大的，往前排多久' },
  largeOrderYuan: { title: '多少算大额', does: '订单到这个金额，就算大额订单' },
  headStartComplaint: { title: '投诉提前', does: '话里有火气，或打了低分又回来的，往前排多久' },
  headStartPromiseBroken: { title: '失约提前', does: '答应的事没做到，往前排多久' },
  holdReasons: { title: '在等谁', does: '先放一放时选一个，客人也会看到' },
  topicNames: { title: '主题叫法', does: '客人留言时选的主题，接待台上也这样叫' },
};
const zhHeadings: Record<Heading, string> = {
  shop: '店铺',
  people: '成员与分组',
  conversation: '会话',
  queue: '排队与分配',
  tickets: '工单',
};

const zh = {
  title: '设置',
  soon: '改好后半分钟内生效。',
  headings: zhHeadings,
  settings: zhSettings,
  links: {
    teams: '客服分组',
    teamsHint: '哪些主题归哪个组',
    canned: '快捷回复',
    cannedHint: '常说的话，全店的、小组的和自己的',
    templates: '通知模板',
    templatesHint: '有回复、有进展时，微信里怎么提醒客人',
  },
  choices: {
    entryOpens: { help: '帮助页，先看常见问题', conversation: '直接进微信对话' },
    conversationWay: { desk: '接待台，和留言一起', wechat: '微信自带的客服工具' },
  } as Readonly<Record<string, Readonly<Record<string, string>>>>,
  none: '没有',
  usual: '通常的叫法',
  noTier: '没有会员',
  save: '保存',
  saved: (title: string) => `${title}已保存，半分钟内生效`,
  toDefault: '恢复默认',
  defaulted: (title: string) => `${title}恢复默认了，半分钟内生效`,
  undo: '撤销',
  undone: '改回来了',
  now: (value: string) => `现在用的：${value}`,
  dropDraft: '不改了',
  markHint: (mark: string) => `写 ${mark} 的地方会换成店名。`,
  preview: '客人看到的样子',
  count: (used: number, most: number) => `${used}/${most}`,
  nth: (place: number) => `第 ${place} 个`,
  addOne: '加一个',
  removeOne: (words: string) => `删掉 ${words}`,
  full: (most: number) => `最多 ${most} 个`,
  needed: '至少留一个',
  namesHint: '空着的，用通常的叫法。',
  join: '、',
  units: {
    minutes: (count: number) => `${count} 分钟`,
    yuan: (count: number) => `${count} 元`,
  } as Readonly<Record<NumberUnit, (count: number) => string>>,
  unitNames: { minutes: '分钟', yuan: '元' } as Readonly<Record<NumberUnit, string>>,
  less: (value: string) => `减到 ${value}`,
  more: (value: string) => `加到 ${value}`,
  between: (min: string, max: string) => `填 ${min} 到 ${max} 之间的整数`,
};

const enSettings: Named = {
  shopName: { title: 'Shop name', does: 'What shoppers see in the conversation' },
  entryOpens: { title: 'Help button', does: 'Where a tap on the floating button leads' },
  conversationWay: { title: 'Where people answer', does: 'After a WeChat conversation is handed over' },
  vipTiers: { title: 'Straight to a person', does: 'These memberships skip the automatic replies' },
  campaigns: { title: 'Campaign replies', does: 'What is answered to these words while a campaign lasts' },
  soothingText: { title: 'Calming words', does: 'Said to somebody upset before a person takes over' },
  licenceText: { title: 'Licence', does: 'Stands under the greeting, for trades that must show one' },
  tierNames: { title: 'Membership names', does: 'Used in answers and at the desk' },
  welcomeGreeting: { title: 'Greeting', does: 'The first words of a conversation' },
  headStartGold: { title: 'Gold goes ahead by', does: 'Of those who come at the same time; for new tickets' },
  headStartSilver: { title: 'Silver goes ahead by', does: 'Of those who come at the same time' },
  headStartLargeOrder: { title: 'Large orders go ahead by', does: 'Whoever placed them' },
  largeOrderYuan: { title: 'A large order is', does: 'From this amount on' },
  headStartComplaint: { title: 'Complaints go ahead by', does: 'Upset words, or back after one or two stars' },
  headStartPromiseBroken: { title: 'Broken promises go ahead by', does: 'Where we did not keep our word' },
  holdReasons: { title: 'Waiting on', does: 'Chosen when a ticket rests; its shopper reads it too' },
  topicNames: { title: 'Topic names', does: 'What shoppers choose from, and what the desk reads' },
};
const enHeadings: Record<Heading, string> = {
  shop: 'Shop',
  people: 'People & teams',
  conversation: 'Conversation',
  queue: 'Queue',
  tickets: 'Tickets',
};

export const settingsText = defineText(zh, {
  title: 'Settings',
  soon: 'Changes take effect within half a minute.',
  headings: enHeadings,
  settings: enSettings,
  links: {
    teams: 'Teams',
    teamsHint: 'Which topics go to which team',
    canned: 'Phrases',
    cannedHint: 'What is often said: the shop’s, the team’s, your own',
    templates: 'Notice templates',
    templatesHint: 'How WeChat tells shoppers of replies and progress',
  },
  choices: {
    entryOpens: { help: 'The help page, common questions first', conversation: 'Straight to the WeChat conversation' },
    conversationWay: { desk: 'Our desk, beside messages', wechat: 'WeChat’s own tool' },
  },
  none: 'None',
  usual: 'The usual names',
  noTier: 'No card',
  save: 'Save',
  saved: (title: string) => `${title} saved; takes effect within half a minute`,
  toDefault: 'Back to default',
  defaulted: (title: string) => `${title} is back to its default, within half a minute`,
  undo: 'Undo',
  undone: 'Changed back',
  now: (value: string) => `In use now: ${value}`,
  dropDraft: 'Drop my change',
  markHint: (mark: string) => `${mark} becomes the shop’s name.`,
  preview: 'As shoppers see it',
  count: (used: number, most: number) => `${used}/${most}`,
  nth: (place: number) => `Number ${place}`,
  addOne: 'Add one',
  removeOne: (words: string) => `Remove ${words}`,
  full: (most: number) => `${most} at most`,
  needed: 'Keep at least one',
  namesHint: 'Those left empty keep their usual names.',
  join: ', ',
  units: {
    minutes: (count: number) => (count === 1 ? '1 minute' : `${count} minutes`),
    yuan: (count: number) => `¥${count}`,
  },
  unitNames: { minutes: 'min', yuan: 'yuan' },
  less: (value: string) => `Down to ${value}`,
  more: (value: string) => `Up to ${value}`,
  between: (min: string, max: string) => `A whole number from ${min} to ${max}`,
});
