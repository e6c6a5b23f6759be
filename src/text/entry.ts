import { defineText } from './define-text';

/** What the floating entry says. */
export const entryText = defineText(
  {
    label: '联系客服',
    unread: (count: number) => `联系客服，有 ${count} 条新回复`,
    folded: '展开客服入口',
  },
  {
    label: 'Contact support',
    unread: (count) => (count === 1 ? 'Contact support, 1 new reply' : `Contact support, ${count} new replies`),
    folded: 'Unfold the support entry',
  },
);

/** How it introduces itself. */
export const entryHintText = defineText(
  { hint: '有问题点这里', more: '按住能拖动，推到边上会收起' },
  { hint: 'Questions? Tap here', more: 'Drag to move, push into the edge to fold' },
);
