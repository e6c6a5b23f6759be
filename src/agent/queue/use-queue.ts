import { useReachBottom } from '@tarojs/taro';
import { useEffect, useRef, useState } from 'react';
import { MINUTE, SECOND } from '../../../domain/kernel';
import { call, toClientError, useAction, useDeskSession, useNow, usePolling } from '../../cloud';
import { useRefreshOnPull } from '../../phone/pull-down';
import { vibrateLong } from '../../phone/vibrate';
import type { BesideRef } from '../desk/beside';
import { noteTaken, useWorkAlert } from '../notices/use-work-alert';
import { askForNotice, reportPendingGrants, sessionSaid } from '../notices/work-notices';
import { type QueueView, useQueueList } from './use-queue-list';
import { CALM_QUEUE, isNewlyCrowded } from './waiting';

const REFRESH_MILLIS = 15 * SECOND;
const TICK_MILLIS = MINUTE / 4;

interface Options {
  /** Opens what was taken. */
  open: (ticketId: string) => void;
  /** Tells that a message is not to be had, and who has it where somebody has. */
  sayGone: (takenBy: string | undefined) => void;
  /** Tells that nobody waits. */
  sayNobody: () => void;
  /** Tells that there is something new for them. */
  sayMore: () => void;
  /** The ticket that stands open beside the list, where there is room for it. */
  beside?: BesideRef;
}

/** The queue as it is now, who takes what, and the alarm when too many wait. */
export function useQueue({ open, sayGone, sayNobody, sayMore, beside }: Options) {
  const desk = useDeskSession();
  const canAnswer = desk.may('agent/queue.list');
  const [view, setView] = useState<QueueView>('waiting');
  // Asked for together with the session, so that the desk opens after one round trip.
  const list = useQueueList(view, !desk.isOutsider && (desk.data === undefined || canAnswer), beside);
  const [claimingId, setClaimingId] = useState<string>();
  const now = useNow(TICK_MILLIS);

  const { refresh } = list;
  usePolling(refresh, REFRESH_MILLIS, Boolean(list.error));
  useRefreshOnPull(refresh);
  useReachBottom(() => void list.loadMore());

  // The cloud answers this person no longer: who they are by now decides what stands here.
  const isRefused = list.error?.code === 'FORBIDDEN';
  const readSession = desk.refresh;
  useEffect(() => {
    if (isRefused) void readSession();
  }, [isRefused, readSession]);

  const session = desk.data;
  useEffect(() => {
    if (session) sessionSaid();
  }, [session]);
  useEffect(() => {
    void reportPendingGrants();
  }, []);

  const claiming = useAction(async (key, ticketId: string) => {
    try {
      return await call('agent', 'ticket.claim', { key, ticketId });
    } catch (thrown) {
      const error = toClientError(thrown);
      if (error.isRetryable) throw error;
      void refresh();
      if (error.code === 'FORBIDDEN') throw error;
      const { assignee } = error.details;
      sayGone(error.code === 'ALREADY_CLAIMED' && typeof assignee === 'string' ? assignee : undefined);
      return undefined;
    }
  });
  const claim = async (ticketId: string): Promise<void> => {
    setClaimingId(ticketId);
    const ack = await claiming.run(ticketId);
    setClaimingId(undefined);
    if (ack) noteTaken();
    if (ack) open(ticketId);
  };

  const taking = useAction(async (key) => {
    try {
      return await call('agent', 'ticket.next', { key });
    } catch (thrown) {
      const error = toClientError(thrown);
      if (error.code !== 'NOT_FOUND') throw error;
      void refresh();
      sayNobody();
      return undefined;
    }
  });
  const takeNext = async (): Promise<void> => {
    // First of all: WeChat shows its dialog only while it still sees the tap.
    const asked = askForNotice({ onTold: () => void readSession() });
    const ack = await taking.run();
    if (ack) noteTaken();
    await asked;
    if (ack) open(ack.ticketId);
  };

  const waitingCount = list.data?.waitingCount ?? 0;
  // Whoever is on a break is left alone.
  const isOnBreak = list.data?.me.presence === 'break';
  useWorkAlert({ count: list.data?.mineCount, isOnBreak, countsTaken: true }, sayMore);
  const lastWaiting = useRef(0);
  useEffect(() => {
    if (!isOnBreak && isNewlyCrowded(lastWaiting.current, waitingCount)) vibrateLong();
    lastWaiting.current = waitingCount;
  }, [waitingCount, isOnBreak]);

  const waits = list.items?.map(({ waitingSinceAt }) => now - (waitingSinceAt ?? now)) ?? [];
  return {
    desk,
    canAnswer,
    view,
    setView,
    list,
    refresh,
    claim,
    claimingId,
    claimError: claiming.error ?? taking.error,
    next: waitingCount > 0 ? { isBusy: taking.isRunning, take: () => void takeNext() } : undefined,
    isCrowded: waitingCount > CALM_QUEUE,
    /** Who waits longest stands on the first page: only a head start in minutes comes before them. */
    longestWait: Math.max(0, ...waits),
    now,
  };
}
