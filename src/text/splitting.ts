import { defineText } from './define-text';

/** Of a ticket that is about two things, and becomes two. */
export const splittingText = defineText(
  {
    way: '说的是两件事？拆成两条',
    title: '拆成两条',
    which: '哪几句是另一件事',
    pictures: '图片',
    leaveOne: '至少留一句在这条里。',
    about: '另一件事是关于',
    sameOrder: '还是这笔订单',
    hint: '新的一条去对应小组的队列，按客人说这几句的时间排。客人会看到两条，各自评价。',
    go: '拆出去',
    done: '拆成两条了，客人会看到说明',
    undo: '合回去',
    undone: '合回来了',
    into: (number: string, count: number) => `其中 ${count} 句在 ${number} 里处理`,
    from: (number: string) => `从 ${number} 拆出来的，看看原来那条`,
  },
  {
    way: 'Two matters in one? Split them',
    title: 'Split in two',
    which: 'Which messages are about something else',
    pictures: 'Pictures',
    leaveOne: 'Leave one of them here at least.',
    about: 'What they are about',
    sameOrder: 'The same order',
    hint: 'The new one waits for its own team, as long as these messages have waited. The shopper sees both, and rates each.',
    go: 'Split off',
    done: 'Split in two; the shopper is told',
    undo: 'Put back',
    undone: 'Put back together',
    into: (number: string, count: number) => `${count} of these are handled in ${number}`,
    from: (number: string) => `Split from ${number}: see what was there`,
  },
);
