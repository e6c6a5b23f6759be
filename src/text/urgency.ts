import { defineText } from './define-text';

const zh = {
  mark: '标为紧急',
  is: '紧急',
  change: '紧急，取消',
  marked: '标了紧急，排队时往前 30 分钟',
  unmarked: '取消了紧急',
  undo: '撤销',
  undone: '改回来了',
};

const en: typeof zh = {
  mark: 'Mark urgent',
  is: 'Urgent',
  change: 'Urgent. Take it off',
  marked: 'Marked urgent: 30 minutes earlier in the queue',
  unmarked: 'No longer urgent',
  undo: 'Undo',
  undone: 'As it was',
};

/** That one ticket is answered before others, or is no longer. */
export const urgencyText = defineText(zh, en);
