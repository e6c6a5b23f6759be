import { defineText } from './define-text';

const zh = {
  chooseTitle: '从左边选一条',
  chooseHint: '客人说的话、订单和之前的留言，都会在这里。',
  order: '订单和来路',
  steps: '处理',
  noFacts: '没有订单，来之前也没看过什么。',
  toList: '回到列表',
  keys: '键盘操作',
  does: {
    rows: '在列表里上下走',
    open: '打开这一条',
    next: '接下一条',
    reply: '写回复',
    find: '找工单；写回复时先打 / 用快捷回复',
    send: '发送',
    leave: '收起弹出的，离开输入框，再回到列表',
    help: '看这张表',
  },
};

const en: typeof zh = {
  chooseTitle: 'Choose one on the left',
  chooseHint: 'What the shopper said, the order and earlier tickets stand here.',
  order: 'Order and way here',
  steps: 'Next step',
  noFacts: 'No order, and nothing read before.',
  toList: 'Back to the list',
  keys: 'Keyboard',
  does: {
    rows: 'Up and down the list',
    open: 'Open it',
    next: 'Take next',
    reply: 'Write a reply',
    find: 'Find a ticket; at the start of a reply, a saved reply',
    send: 'Send',
    leave: 'Close what is open, leave the field, back to the list',
    help: 'This list',
  },
};

/** The desk where there is room for columns, and its keys. */
export const deskColumnsText = defineText(zh, en);
