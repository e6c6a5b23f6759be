/** Somebody whose phone can lie on the stage. */
export interface StagePerson {
  readonly openid: string;
  readonly name: string;
  readonly role: 'shopper' | 'desk';
  /** A few words: what they are here to show, or what they do at the desk. */
  readonly about: string;
}

/** One thing in a person's WeChat, oldest first. */
export type ChatItem = { readonly id: string; readonly at: number } & (
  | { readonly kind: 'mine'; readonly text: string }
  | { readonly kind: 'my-picture'; readonly mediaId: string }
  | { readonly kind: 'my-card'; readonly title: string; readonly path: string; readonly image?: string }
  | { readonly kind: 'theirs'; readonly text: string; readonly links: readonly ChatLink[] }
  | { readonly kind: 'their-card'; readonly title: string; readonly path: string }
  | { readonly kind: 'their-picture'; readonly mediaId: string }
  /** Said by WeChat itself, in the middle and small. */
  | { readonly kind: 'system'; readonly what: 'handed-to-person' | 'out-of-order' }
);

/** A link in a service message that opens a page of this mini program. */
export interface ChatLink {
  readonly words: string;
  readonly path: string;
}

/** A subscribe message as 服务通知 shows it. */
export interface NoticeCard {
  readonly id: string;
  readonly at: number;
  readonly title: string;
  readonly rows: readonly { readonly label: string; readonly value: string }[];
  /** Where a tap leads. */
  readonly path?: string;
}

/** All of our things in one person's WeChat. */
export interface WechatOfPerson {
  readonly conversation: readonly ChatItem[];
  readonly notices: readonly NoticeCard[];
  /** Until when WeChat shows that the service types; absent while it does not. */
  readonly typingUntilAt?: number;
}

/** What the stage asks for once. */
export interface StageSetting {
  readonly now: number;
  readonly people: readonly StagePerson[];
  readonly templates: readonly { readonly id: string; readonly title: string }[];
  readonly shopName: string;
}
