import type { Language } from '../language';

type Words = readonly [zh: string, en: string];

/** What an action means, after the name of whoever did it. A test finds one that has no words here. */
const DONE: Readonly<Record<string, Words>> = {
  'shopper/faq.report': ['看了常见问题', 'read the FAQ'],
  'shopper/ticket.create': ['留了言', 'left a message'],
  'shopper/ticket.reply': ['又写了一句', 'wrote more'],
  'shopper/ticket.resolve': ['说解决了', 'said it is solved'],
  'shopper/ticket.reopen': ['说还没解决，重新打开', 'reopened it'],
  'shopper/ticket.withdraw': ['撤回了留言', 'withdrew the message'],
  'shopper/ticket.changeCallback': ['改了回电时间', 'changed when to be called'],
  'shopper/ticket.rate': ['打了分', 'gave stars'],
  'shopper/notice.grant': ['点了“允许通知”', 'allowed notices'],
  'shopper/upload.prepare': ['要传图片', 'is about to upload'],
  'agent/presence.set': ['改了在线状态', 'changed their presence'],
  'agent/notice.grant': ['点了“允许提醒”', 'allowed reminders'],
  'agent/ticket.next': ['接了下一单', 'took the next ticket'],
  'agent/ticket.claim': ['接了一单', 'took a ticket'],
  'agent/ticket.reply': ['回复了客人', 'replied to the shopper'],
  'agent/ticket.note': ['写了备注', 'wrote a note'],
  'agent/ticket.label': ['贴了标签', 'labelled a ticket'],
  'agent/ticket.setOwnAgent': ['定了专属客服', 'said whose shopper this is'],
  'agent/ticket.transfer': ['转给了同事', 'passed it on'],
  'agent/ticket.hold': ['先放一放', 'put it on hold'],
  'agent/ticket.resume': ['接着处理', 'went on with it'],
  'agent/ticket.resolve': ['解决了一单', 'solved a ticket'],
  'agent/ticket.revealPhone': ['看了电话，写了原因', 'looked at a phone number, with a reason'],
  'agent/ticket.noteCall': ['记下了回电', 'wrote down a call'],
  'agent/ticket.revealText': ['看了原文，写了原因', 'looked at the whole words, with a reason'],
  'agent/cannedReply.save': ['存了快捷回复', 'saved a phrase'],
  'agent/cannedReply.remove': ['删了快捷回复', 'removed a phrase'],
  'merchant/admin.claim': ['成为管理员', 'became the admin'],
  'merchant/member.invite': ['邀请了同事', 'invited a colleague'],
  'merchant/member.revokeInvite': ['撤回了邀请', 'withdrew an invitation'],
  'merchant/member.accept': ['加入了接待', 'joined the desk'],
  'merchant/member.setRoles': ['改了成员的角色', 'changed somebody’s roles'],
  'merchant/member.rename': ['改了名字', 'changed a name'],
  'merchant/member.disable': ['停用了成员', 'disabled a member'],
  'merchant/member.enable': ['重新启用了成员', 'enabled a member'],
  'merchant/settings.save': ['改了设置', 'changed a setting'],
  'merchant/campaign.save': ['改了活动回复', 'changed campaign replies'],
  'merchant/label.save': ['改了标签', 'changed a label'],
  'merchant/page.save': ['改了页面', 'changed pages'],
  'merchant/team.save': ['改了分组', 'changed a team'],
  'merchant/team.archive': ['撤掉了一个组', 'archived a team'],
  'merchant/template.save': ['改了通知模板', 'changed a notice template'],
  'merchant/template.test': ['试发了一条通知', 'sent a notice to try it'],
  'merchant/hours.save': ['改了营业时间', 'changed opening hours'],
  'merchant/faq.save': ['改了一条答案', 'edited an answer'],
  'merchant/faq.saveCategories': ['改了分类', 'changed topics'],
  'merchant/faq.saveSynonyms': ['改了同义词', 'changed synonyms'],
  'merchant/faq.order': ['排了顺序', 'put questions in order'],
  'merchant/faq.submit': ['提交审核', 'asked for a review'],
  'merchant/faq.review': ['审核了答案', 'reviewed answers'],
  'merchant/faq.publish': ['发布了常见问题', 'published the FAQ'],
  'merchant/faq.schedule': ['定了发布时间', 'scheduled publishing'],
  'merchant/faq.rollBack': ['退回了上一版', 'went back to an earlier edition'],
  'merchant/faq.attachMiss': ['把没答上的补进答案', 'put missed words to an answer'],
  'merchant/faq.detachMiss': ['撤回了补进的话', 'took missed words back'],
  'merchant/faq.dismissMiss': ['略过了没答上的话', 'dismissed missed words'],
  'exchange/faq.applyImport': ['导入了表格', 'imported a spreadsheet'],
};

/** What WeChat told of a person, by the kind of its push. */
const TOLD: Readonly<Record<string, Words>> = {
  text: ['客人在微信里发来一句', 'a shopper wrote in WeChat'],
  image: ['客人发来一张图', 'a shopper sent a picture'],
  miniprogrampage: ['客人发来一张卡片', 'a shopper sent a card'],
  'event:user_enter_tempsession': ['客人进了会话', 'a shopper opened the conversation'],
  'event:subscribe_msg_popup_event': ['客人点了订阅', 'a shopper answered the subscribe dialog'],
  'event:subscribe_msg_sent_event': ['通知送到了', 'a notice was delivered'],
  'event:subscribe_msg_change_event': ['客人改了通知开关', 'a shopper changed notices'],
  'event:kf_close_session': ['客服结束了会话', 'a session was closed'],
};

const inLanguage = (words: Words | undefined, language: Language): string | undefined =>
  words?.[language === 'zh' ? 0 : 1];

/** An action in words; undefined for one that nobody has put into words yet. */
export const actionWords = (name: string, language: Language): string | undefined => inLanguage(DONE[name], language);

/** A push in words; undefined as above. */
export const pushWords = (event: string, language: Language): string | undefined => inLanguage(TOLD[event], language);
