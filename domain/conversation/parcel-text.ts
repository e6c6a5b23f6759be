import { chinaTime, type Millis, type ReaderLanguage } from '../kernel';
import { type ConversationText, conversationText } from './markup';

interface StuckParcel {
  readonly title: string;
  readonly carrier?: string | undefined;
  readonly trackingNumber?: string | undefined;
  readonly lastMoveAt: Millis;
  readonly stillDays: number;
}

/** What is said instead of an answer to whoever asks for a parcel that has not moved: what is known, and that a person looks. */
export function stuckParcelText(parcel: StuckParcel, language: ReaderLanguage): ConversationText {
  const { title, carrier = '', trackingNumber = '', stillDays } = parcel;
  const { month, day } = chinaTime(parcel.lastMoveAt);
  const number = `${carrier} ${trackingNumber}`.trim();
  if (language === 'en') {
    const of = number === '' ? '' : ` (${number})`;
    return conversationText`The last we know of “${title}”${of} is from ${String(day)}/${String(month)}: nothing for ${String(stillDays)} days. That is too long. Reply “agent” and a person looks for it, with all of this at hand.`;
  }
  const of = number === '' ? '' : `（${number}）`;
  return conversationText`「${title}」${of}最后一次有动静是 ${String(month)}月${String(day)}日，已经 ${String(stillDays)} 天没有更新。这不正常，要去查。回复「人工」，这些会一起交给客服。`;
}
