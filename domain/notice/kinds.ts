/** What a notice is about. Each kind has one subscribe template; its id and keyword keys are settings, never code. */
export const NOTICE_KINDS = ['reply', 'status'] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** WeChat's answers in the subscribe dialog, per template. Only `accept` is a grant, and a grant is one send. */
export const SUBSCRIBE_CHOICES = ['accept', 'reject', 'ban', 'filter', 'acceptWithAudio', 'acceptWithAlert'] as const;
export type SubscribeChoice = (typeof SUBSCRIBE_CHOICES)[number];
