import { defineText } from './define-text';

/** What the desk does with a ticket beyond answering it. */
export const ticketDepthText = defineText(
  {
    merge: {
      offer: { in: '并到这条', out: '这条并过去' },
      title: '合成一条',
      hint: (from: string, into: string) => `${from} 并到 ${into}，以后都在 ${into} 里接着说。`,
      told: '客人会收到说明，评价也只问一次。',
      noUndo: '合并后不能拆回去。',
      go: (into: string) => `并到 ${into}`,
      done: (from: string, into: string) => `${from} 已并到 ${into}`,
      into: (number: string) => `已并到 ${number}，去那条接着回`,
      read: (number: string) => `并入了 ${number}，看看说了什么`,
      wordsOf: (number: string) => `${number} 里说的`,
      none: '这条的内容已按保存期限删除。',
    },
  },
  {
    merge: {
      offer: { in: 'Merge into this one', out: 'Merge this one into it' },
      title: 'Make them one',
      hint: (from: string, into: string) => `${from} goes into ${into}, and everything continues in ${into}.`,
      told: 'The shopper is told, and asked for stars only once.',
      noUndo: 'They cannot be taken apart again.',
      go: (into: string) => `Merge into ${into}`,
      done: (from: string, into: string) => `${from} is part of ${into} now`,
      into: (number: string) => `Merged into ${number}: go on there`,
      read: (number: string) => `Took in ${number}: see what was said`,
      wordsOf: (number: string) => `What was said in ${number}`,
      none: 'What it said was erased when its time was over.',
    },
  },
);
