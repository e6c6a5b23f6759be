/** What shoppers are told. */
export const SHOPPER_NOTICE_KINDS = ['reply', 'status'] as const;
/** What the desk's own people are told, while they do not look. */
export const DESK_NOTICE_KIND = 'desk';
/** What a notice is about. Each kind has one subscribe template; its id and keyword keys are settings, never code. */
export const NOTICE_KINDS = [...SHOPPER_NOTICE_KINDS, DESK_NOTICE_KIND] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** WeChat's answers in the subscribe dialog, per template. Only `accept` is a grant, and a grant is one send. */
export const SUBSCRIBE_CHOICES = ['accept', 'reject', 'ban', 'filter', 'acceptWithAudio', 'acceptWithAlert'] as const;
export type SubscribeChoice = (typeof SUBSCRIBE_CHOICES)[number];
