import { defineText } from './define-text';

/** Prepared steps as the desk takes them. */
export const macrosText = defineText(
  {
    title: '快捷操作',
    none: '还没有快捷操作',
    manage: '管理快捷操作',
    preview: '会这样做，可以先改回复',
    reply: '回复',
    onlyChinese: '对方看英文，这段没有写英文，可以在这里改。',
    label: (names: string) => `贴标签：${names}`,
    asks: '回复后等对方回',
    hold: (hours: number, reason: string) => `挂起 ${hours} 小时，等${reason}`,
    transfer: (team: string) => `转给${team}`,
    resolve: '标为已解决，客人会收到并可以评价',
    gone: '里面有停用的标签或小组，请先到设置里改好。',
    go: '照这样做',
    done: (title: string) => `${title}：都做好了`,
  },
  {
    title: 'Macros',
    none: 'No macros yet',
    manage: 'Manage macros',
    preview: 'This is what happens; the reply can be changed first',
    reply: 'Reply',
    onlyChinese: 'The shopper reads English and this was only written in Chinese; you can change it here.',
    label: (names: string) => `Labels: ${names}`,
    asks: 'Then wait for the shopper',
    hold: (hours: number, reason: string) => `On hold for ${hours} h: ${reason}`,
    transfer: (team: string) => `Pass on to ${team}`,
    resolve: 'Resolve; the shopper is told and may rate it',
    gone: 'It names a label or team that stands no longer. Mend it in the settings first.',
    go: 'Do all of it',
    done: (title: string) => `${title}: all done`,
  },
);
