import type { FigureId } from '../../domain/board';
import { defineText } from './define-text';

/** What a figure is called, and what it is made of. */
interface Described {
  readonly name: string;
  readonly means: string;
}

const zh: Readonly<Record<FigureId | 'firstResponseP90', Described>> = {
  conversations: { name: '微信会话', means: '客人在微信会话里开始的对话，一段算一次。' },
  opened: { name: '新工单', means: '客人留的言，加上会话里转到人工的，都算。' },
  firstResponse: {
    name: '首次回复',
    means: '从客人要找人的第一句话，到客服第一次公开回复，平均用了多久。内部备注不算回复。',
  },
  firstResponseP90: {
    name: '首次回复 P90',
    means:
      '把首次回复从快到慢排好，九成的客人都在这个时间内等到了。平均数好看、它不好看，说明有一小部分客人等得特别久。',
  },
  replyIn3Minutes: {
    name: '3 分钟回复率',
    means: '客人每等一次算一次。三分钟内等到回复的占多少；一直没等到的也算在内。',
  },
  oneContact: { name: '一次解决率', means: '标为已解决的里面，没有再被客人打开的占多少。' },
  finalResolution: {
    name: '最终解决率',
    means: '有了结果的里面，真正解决的占多少。客人撤回的、没有下文的，算没解决。',
  },
  csat: { name: '满意度', means: '客人打的星，平均几颗。满分 5 颗。' },
  csatResponse: { name: '评价率', means: '标为已解决的里面，客人打了星的占多少。太低时，满意度只代表一小部分人。' },
  selfService: {
    name: '自助解决率',
    means: '所有问题里，看常见问题或机器人回答就够了、没有找人的占多少。太低是答案不够，太高要留意是不是找不到人。',
  },
  toHuman: { name: '转人工率', means: '微信会话里，最后由人接手的占多少。' },
  longestWait: { name: '现在最久等待', means: '这一刻还没人回的客人里，等得最久的那位等了多久。没人在等就是 0。' },
  firstInTalk: { name: '会话首次回复', means: '只看微信会话：从客人要找人，到客服第一次回复，平均多久。' },
  firstIn2Minutes: { name: '2 分钟内首次回复', means: '首次回复里，两分钟内的占多少。' },
  firstVip: { name: '最高等级会员首次回复', means: '只看最高等级的会员：首次回复平均多久。' },
  promisesKept: { name: '准时率', means: '答应过客人时间的里面，按时做到的占多少。' },
  utilisation: { name: '在岗利用率', means: '在岗的时间里，除去小休和没有动静的，占多少。' },
  faqRefreshed: { name: '常见问题更新率', means: '已发布的常见问题里，最近 30 天改过的占多少。每晚数一次。' },
};

const en: typeof zh = {
  conversations: {
    name: 'Conversations',
    means: 'Talks that shoppers began in the WeChat conversation, each counted once.',
  },
  opened: { name: 'New tickets', means: 'Messages left by shoppers, and conversations handed over to a person.' },
  firstResponse: {
    name: 'First response',
    means:
      'From the shopper’s first word to a person until the first public reply, on average. A private note is no reply.',
  },
  firstResponseP90: {
    name: 'First response P90',
    means:
      'Nine of ten shoppers had their first reply within this time. A good average beside a bad P90 means that a few wait very long.',
  },
  replyIn3Minutes: {
    name: 'Replied in 3 minutes',
    means: 'Of all waits that ended, the share answered within three minutes. Those never answered count too.',
  },
  oneContact: { name: 'Solved at once', means: 'Of what was resolved, the share that no shopper opened again.' },
  finalResolution: {
    name: 'Solved in the end',
    means: 'Of what came to an end, the share that was solved. Withdrawn or run out counts as not solved.',
  },
  csat: { name: 'Satisfaction', means: 'Stars that shoppers gave, on average, of five.' },
  csatResponse: {
    name: 'Rated',
    means: 'Of what was resolved, the share that got stars. When it is low, satisfaction speaks for few.',
  },
  selfService: {
    name: 'Self-service',
    means:
      'Of all questions, the share that the FAQ or the bot answered without a person. Low: answers are missing. Very high: see that people can be found.',
  },
  toHuman: {
    name: 'Handed to a person',
    means: 'Of the talks in the conversation, the share that a person took over.',
  },
  longestWait: {
    name: 'Longest wait now',
    means: 'How long the shopper who waits longest has waited. 0 when nobody waits.',
  },
  firstInTalk: { name: 'First response in chat', means: 'The first response, in the WeChat conversation alone.' },
  firstIn2Minutes: { name: 'First response in 2 minutes', means: 'Of first responses, the share within two minutes.' },
  firstVip: {
    name: 'First response, top tier',
    means: 'The first response to members of the highest tier, on average.',
  },
  promisesKept: { name: 'On time', means: 'Of the times that were promised, the share that was kept.' },
  utilisation: { name: 'Utilisation', means: 'Of the time on duty, the share that was neither a break nor silent.' },
  faqRefreshed: {
    name: 'FAQ refreshed',
    means: 'Of the published answers, the share edited in the last 30 days. Counted once a night.',
  },
};

export const figureText = defineText(zh, en);
