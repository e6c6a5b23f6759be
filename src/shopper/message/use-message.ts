import { useRouter } from '@tarojs/taro';
import { useCallback, useRef, useState } from 'react';
import type { TimelineEntry } from '../../../contract';
import { SECOND } from '../../../domain/kernel';
import { isUnfinished } from '../../../domain/ticket';
import { call, type LastTry, useAction, usePolling, useResource, useSending, useTimeline } from '../../cloud';
import type { UploadedPicture } from '../../cloud/upload/picture';
import { pageParam } from '../../phone/page-param';
import { useDraft } from '../../phone/use-draft';
import { useReadingPosition } from '../../phone/use-reading-position';
import { useNotices } from '../notices/use-notices';
import { useLook } from './use-look';

/** A reply being written, as it is kept on the phone for each message. */
export interface ReplyDraft {
  readonly text: string;
  readonly pictures: readonly UploadedPicture[];
  readonly lastTry?: LastTry;
}
const EMPTY: ReplyDraft = { text: '', pictures: [] };

/** What no new word tells: that somebody took it up. */
const REFRESH_MILLIS = 30 * SECOND;

/** One message and everything a shopper can do with it. Which steps are possible, the desk says. */
export function useMessage() {
  const ticketId = pageParam(useRouter().params, 'id') ?? '';
  const ticket = useResource(`ticket:${ticketId}`, () => call('shopper', 'ticket.get', { ticketId }), {
    keepAs: `ticket.${ticketId}`,
    isEnabled: ticketId !== '',
  });
  const { data } = ticket;
  const isLive = data !== undefined && isUnfinished(data.status);
  usePolling(ticket.refresh, REFRESH_MILLIS, Boolean(ticket.error), isLive);
  const loadEarlier = useCallback(
    (cursor: string) => call('shopper', 'ticket.earlier', { ticketId, cursor }),
    [ticketId],
  );
  const timeline = useTimeline(ticketId, data, loadEarlier);
  const desk = useLook(ticketId, timeline.entries, ticket.refresh, isLive);
  // What this phone kept tells what was new the last time.
  const newId = useFirstNew(timeline.entries, ticket.isStale ? undefined : data?.seenAt);
  const position = useReadingPosition({
    entries: timeline.entries,
    newId,
    isFresh: data !== undefined && !ticket.isStale,
  });
  const { draft, change, clear } = useDraft<ReplyDraft>(`reply.${ticketId}`, EMPTY);
  const [isStillOpen, setStillOpen] = useState(false);
  const notices = useNotices();

  const readAgain = ticket.refresh;
  /** First thing in a tap: whoever writes, or is done with it, wants to hear what comes later. */
  const askWhereNoneIsLeft = async (): Promise<void> => {
    if (notices.canAsk && notices.left === 0) await notices.ask();
  };

  const sending = useSending({
    change,
    contentOf: ({ text, pictures }: ReplyDraft) => ({
      text: text.trim(),
      pictures: pictures.map(({ fileId }) => fileId),
    }),
    send: async (key, content) => {
      // One tap asks and sends, in this order for WeChat.
      await askWhereNoneIsLeft();
      return call('shopper', 'ticket.reply', { key, ticketId, ...content });
    },
    readAgain,
  });
  const solving = useAction(
    async (key) => {
      // Beside the stars that are asked for now: should it come back, they hear of the answer.
      await askWhereNoneIsLeft();
      return call('shopper', 'ticket.resolve', { key, ticketId });
    },
    { readAgain },
  );
  const reopening = useAction((key) => call('shopper', 'ticket.reopen', { key, ticketId }), { readAgain });
  const withdrawing = useAction((key) => call('shopper', 'ticket.withdraw', { key, ticketId }), { readAgain });

  const calling = useAction(
    (key, wishedAt: number | undefined, phone?: string) =>
      call('shopper', 'ticket.changeCallback', { key, ticketId, wishedAt, phone }),
    { readAgain },
  );

  /** An error stands until something else is tried. */
  const forgetErrors = (): void => {
    for (const { clearError } of [sending, solving, reopening, withdrawing, calling]) clearError();
  };

  const send = async (): Promise<void> => {
    if (draft.text.trim() === '' && draft.pictures.length === 0) return;
    forgetErrors();
    if (!(await sending.run(draft))) return;
    clear();
    setStillOpen(false);
    await ticket.refresh();
  };
  /** Whether it was done. */
  const after = async (step: { run: () => Promise<unknown> }): Promise<boolean> => {
    forgetErrors();
    if (!(await step.run())) return false;
    await ticket.refresh();
    return true;
  };

  return {
    ticketId,
    ticket,
    /** Not this person's, no longer there, or an address that names none: nothing that another try would change. */
    isGone: ticketId === '' || ticket.error?.code === 'NOT_FOUND',
    timeline,
    desk,
    newId,
    position,
    /** Whether a reply can be told in WeChat; otherwise it waits here. */
    isNotified: notices.left > 0,
    notices,
    draft,
    change,
    send,
    isSending: sending.isRunning,
    error: sending.error ?? solving.error ?? reopening.error ?? withdrawing.error ?? calling.error,
    isStillOpen,
    sayNotYet: () => setStillOpen(true),
    solve: () => after(solving),
    isSolving: solving.isRunning,
    // Without words the agent would not know what is missing.
    reopen: async () => setStillOpen(await after(reopening)),
    isReopening: reopening.isRunning,
    withdraw: () => after(withdrawing),
    changeCallback: (wishedAt: number | undefined, phone?: string) =>
      after({ run: () => calling.run(wishedAt, phone) }),
    isChangingCallback: calling.isRunning,
  };
}

/**
 * Where what came begins that the shopper had not read: the desk's words, or what happened where it said nothing. The mark
 * stays while the page is open, until something newer comes that was not read.
 */
function useFirstNew(entries: readonly TimelineEntry[], seenAt: number | undefined): string | undefined {
  const lastSeenAt = useRef<number>();
  lastSeenAt.current = seenAt ?? lastSeenAt.current;
  const { current: from } = lastSeenAt;
  if (from === undefined) return undefined;
  const news = entries.filter(({ kind, at }) => kind !== 'shopper' && at > from);
  return (news.find(({ kind }) => kind === 'agent') ?? news[0])?.id;
}
