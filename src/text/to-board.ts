import { defineText } from './define-text';

/** The way to the board, for packages that carry none of its words. */
export const toBoardText = defineText(
  { title: '数据看板', hint: '回得快不快，客人满不满意' },
  { title: 'Figures', hint: 'How quickly we reply, how content shoppers are' },
);
