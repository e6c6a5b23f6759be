import type { FirstStep } from '../../domain/settings';
import { defineText } from './define-text';

const zhSteps: Readonly<Record<FirstStep, { readonly title: string; readonly hint: string }>> = {
  named: { title: '写上店名', hint: '客人在对话里看到的名字' },
  hours: { title: '定好营业时间', hint: '客人知道几点有人回' },
  faq: { title: '发布常见问题', hint: '大半的问题，客人自己就能找到答案' },
  colleague: { title: '邀请一位同事', hint: '忙的时候有人一起接' },
  templates: { title: '接上通知模板', hint: '有回复时，微信里提醒客人' },
  answered: { title: '回复第一位客人', hint: '到接待台接起来' },
};
const enSteps: typeof zhSteps = {
  named: { title: 'Name the shop', hint: 'As shoppers read it in the conversation' },
  hours: { title: 'Set opening hours', hint: 'Shoppers know when somebody replies' },
  faq: { title: 'Publish the FAQ', hint: 'Most questions find their answer by themselves' },
  colleague: { title: 'Invite a colleague', hint: 'Somebody to share the busy hours' },
  templates: { title: 'Connect notice templates', hint: 'WeChat tells shoppers of a reply' },
  answered: { title: 'Answer the first shopper', hint: 'Take it at the desk' },
};

export const firstDayText = defineText(
  {
    title: (left: number) => `开张前，还有 ${left} 步`,
    steps: zhSteps,
    done: '做好了',
    away: '先收起',
    putAway: '收起来了，设置里都找得到',
    undo: '撤销',
  },
  {
    title: (left: number) => (left === 1 ? 'One step left before you open' : `${left} steps left before you open`),
    steps: enSteps,
    done: 'done',
    away: 'Put away',
    putAway: 'Put away; all of it is in the settings',
    undo: 'Undo',
  },
);
