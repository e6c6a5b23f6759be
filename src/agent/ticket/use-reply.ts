import type { AnywayReason } from '../../../domain/events';
import { OUR_LIMITS } from '../../../domain/kernel';
import { betteredIn, type FoundWord } from '../../../domain/wording';
import { call, type LastTry, useSending } from '../../cloud';
import { pictureUrl } from '../../cloud/picture-url';
import type { UploadedPicture } from '../../cloud/upload/picture';
import { useWordCheck, useWordFinder } from '../../components/word-check/use-word-check';
import { useDraft } from '../../phone/use-draft';
import { type CannedReply, withCanned } from './canned';
import { type Colleague, mentionedIn, withMention } from './mention';
import { mergedText } from './staged';

/** What is being written, as it is kept on the phone for each ticket. */
export interface ReplyDraft {
  readonly text: string;
  /** Sentences to the shopper that are kept back, to go out as one message. Absent before the first. */
  readonly staged?: readonly string[];
  /** A note is for colleagues; the shopper never sees it. */
  readonly isNote: boolean;
  /** The reply needs an answer. */
  readonly asks: boolean;
  readonly pictures: readonly UploadedPicture[];
  /** Colleagues chosen to be named in a note; those whose name is still in it are. Absent before anybody was. */
  readonly mentions?: readonly Colleague[];
  /** Why these very words go out though one was warned of them: asked once, also where sending has to be tried again. */
  readonly anyway?: { readonly of: string; readonly reason: AnywayReason };
  /** The last try to send: the same words go out under the same key, also after the app was closed in between. */
  readonly lastTry?: LastTry;
}

const EMPTY: ReplyDraft = { text: '', isNote: false, asks: false, pictures: [] };

/** Whether there is anything to send of it. */
export const saysSomething = ({ text, isNote, pictures, staged = [] }: ReplyDraft): boolean =>
  text.trim() !== '' || (!isNote && pictures.length + staged.length > 0);

export type Sent = 'reply' | 'ask' | 'note';

/** Writing to the shopper, or a note to colleagues. After either the next words go to the shopper again. */
export function useReply(ticketId: string, refresh: () => Promise<void>, onTyping: (isTyping: boolean) => void) {
  const { draft, change, clear } = useDraft<ReplyDraft>(`desk.reply.${ticketId}`, EMPTY);
  const find = useWordFinder();
  const words = draft.isNote ? '' : mergedText(draft);
  const check = useWordCheck(words, find);
  const sending = useSending({
    change,
    contentOf: ({ text, isNote, asks, pictures, mentions, anyway }: ReplyDraft) => ({
      text,
      isNote,
      asks,
      pictures: pictures.map(({ fileId }) => fileId),
      mentions: mentionedIn(text, mentions),
      anyway: anyway?.of === text ? anyway.reason : undefined,
    }),
    send: (key, { isNote, text, mentions, ...reply }) =>
      isNote
        ? call('agent', 'ticket.note', { key, ticketId, text, mentions })
        : call('agent', 'ticket.reply', { key, ticketId, text, ...reply }),
    readAgain: refresh,
  });
  /** A note takes nothing along that is for the shopper: it stays for the reply. */
  const emptied = ({ isNote, pictures, staged = [] }: ReplyDraft): void => {
    if (isNote && pictures.length + staged.length > 0) change({ ...EMPTY, pictures, staged });
    else clear();
  };
  /** `reason`: why words that one is warned of are sent as they are; without one that is asked first. */
  const send = async (reason?: AnywayReason): Promise<Sent | undefined> => {
    if (!saysSomething(draft) || sending.isRunning) return undefined;
    const anyway = reason ? { of: words, reason } : draft.anyway;
    if (anyway?.of !== words && check.asks()) return undefined;
    const said = { ...draft, ...(anyway && { anyway }) };
    change((now) => ({ ...now, ...(anyway && { anyway }) }));
    if (!(await sending.run({ ...said, text: draft.isNote ? draft.text.trim() : words }))) return undefined;
    onTyping(false);
    emptied(draft);
    await refresh();
    if (draft.isNote) return 'note';
    return draft.asks ? 'ask' : 'reply';
  };
  /** Puts in words, and the pictures that go with them as far as there is room. */
  const addCanned = (words: string, pictures: NonNullable<CannedReply['pictures']> = []): void =>
    change({ ...draft, text: withCanned(draft.text, words), pictures: withPictures(draft.pictures, pictures) });
  /** Words typed to the shopper: whoever looks at the same ticket may know. */
  const type = (text: string): void => {
    if (!draft.isNote) onTyping(text !== '');
    change((now) => ({ ...now, text }));
  };
  /** Better words in place of a listed one, wherever it stands. */
  const better = ({ word }: FoundWord): void =>
    change((now) => ({
      ...now,
      text: betteredIn(now.text, find, word),
      ...(now.staged && { staged: now.staged.map((line) => betteredIn(line, find, word)) }),
    }));
  const mention = (colleague: Colleague): void =>
    change({
      ...draft,
      text: withMention(draft.text, colleague.name),
      mentions: [...(draft.mentions ?? []).filter(({ id }) => id !== colleague.id), colleague],
    });
  return {
    draft,
    change,
    type,
    addCanned,
    check,
    better,
    mention,
    send,
    isSending: sending.isRunning,
    error: sending.error,
    clearError: sending.clearError,
  };
}

const withPictures = (
  chosen: readonly UploadedPicture[],
  pictures: NonNullable<CannedReply['pictures']>,
): readonly UploadedPicture[] => {
  const added = pictures
    .filter(({ fileId }) => !chosen.some((one) => one.fileId === fileId))
    .map(({ fileId, url }) => ({ fileId, previewUrl: url ?? pictureUrl(fileId) }));
  return [...chosen, ...added].slice(0, OUR_LIMITS.ticketImages);
};
