import type { Millis } from '../../../domain/kernel';
import type { OrderState } from '../../../domain/shop';
import { TOPIC_OF_STATE, type Topic, wishEndsAt } from '../../../domain/ticket';
import type { LastTry } from '../../cloud';
import type { UploadedPicture } from '../../cloud/upload/picture';

/** What is being written, as it is kept on the phone. */
export interface MessageDraft {
  readonly text: string;
  readonly pictures: readonly UploadedPicture[];
  /** Absent until chosen: then the answer or the category that was left for this decides, else the order's state. */
  readonly topic?: Topic;
  readonly likelyTopic?: Topic;
  readonly order?: { readonly id: string; readonly title: string; readonly state: OrderState } | undefined;
  /** Whether the order was chosen or dropped by hand, so that the page's own order does not come back. */
  readonly hasChosenOrder?: boolean;
  readonly wantsCallback: boolean;
  readonly phone: string;
  readonly wishedAt?: number | undefined;
  readonly wantsNotice: boolean;
  readonly lastTry?: LastTry;
}

export const EMPTY_DRAFT: MessageDraft = {
  text: '',
  pictures: [],
  wantsCallback: false,
  phone: '',
  wantsNotice: true,
};

/** What it is probably about, until the person says otherwise. */
export function topicOf({ topic, likelyTopic, order }: MessageDraft): Topic {
  return topic ?? likelyTopic ?? (order ? TOPIC_OF_STATE[order.state] : 'other');
}

/** The wished part of a day for a call, unless it is over since it was chosen. */
export function wishOf({ wishedAt }: MessageDraft, now: Millis): Millis | undefined {
  return wishedAt !== undefined && wishEndsAt(wishedAt) > now ? wishedAt : undefined;
}
