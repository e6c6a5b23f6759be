import type { ReplyWindow } from '../../domain/conversation';
import type { Millis } from '../../domain/kernel';
import type { NoticeCause, NoticeChannel, NoticeKind, NoticeWords } from '../../domain/notice';
import type { Sealed } from '../_sdk/crypto';
import type { Base } from './base';

/*
 * Records of earlier builds. Migrations bring what is in them to where it is kept now; besides, `chores` removes what is too
 * old of `notices`, so that collection has to stay. `wallets` and `conversations` may go once `settings/schema` is past 7.
 */

/** Became part of an outbox row (see `OutboxDoc`); what was sent or dropped stays for as long as it would have. */
export interface NoticeDoc extends Base {
  readonly to: string;
  readonly kind: NoticeKind;
  readonly ticketId: string;
  readonly ticketNumber: string;
  readonly cause?: NoticeCause;
  readonly words: NoticeWords;
  readonly status: 'queued' | 'sending' | 'sent' | 'dropped';
  readonly channel: NoticeChannel | null;
  readonly reason: string | null;
  readonly attempts: number;
  readonly nextAt: Millis;
}

/** Became `HeadDoc.grants`, under the same id. */
export interface WalletDoc extends Base {
  readonly kinds: Readonly<Partial<Record<NoticeKind, { readonly remaining: number; readonly reserved: number }>>>;
}

/** Became `HeadDoc.window` and its neighbours. `_id` is stableId('conversation', openid). */
export interface ConversationDoc extends Base {
  readonly openid: string;
  readonly lastMessageAt: Millis | null;
  readonly enteredAt: Millis | null;
  readonly window: ReplyWindow;
  /** Sealed at `conversations/<id>`. */
  readonly sessionFrom: Sealed | null;
}
