import { useCallback, useRef } from 'react';
import type { AnywayReason } from '../../../domain/events';
import { SECOND } from '../../../domain/kernel';
import type { AgentStep } from '../../../domain/ticket';
import {
  call,
  cloudNow,
  keptDeskSession,
  lastWordIn,
  pauseAfterWord,
  useNow,
  usePolling,
  useResource,
  useTimeline,
} from '../../cloud';
import { useSnackbar } from '../../components/snackbar';
import { say } from '../../phone/say';
import { useReadingPosition } from '../../phone/use-reading-position';
import { agentText } from '../../text/agent';
import { useText } from '../../text/define-text';
import { dutyText } from '../../text/duty';
import { useLanguage } from '../../text/language';
import { formatDue } from '../../text/time';
import type { BesideRef } from '../desk/beside';
import { useBrought } from '../desk/use-brought';
import { noteTaken, useWorkAlert } from '../notices/use-work-alert';
import { askForNotice } from '../notices/work-notices';
import { useWays } from '../ways';
import { saidOf } from './said-of';
import { firstUnanswered } from './talk';
import { useOthers } from './use-others';
import { useReply } from './use-reply';
import { useSheets } from './use-sheets';
import { type Step, useSteps } from './use-steps';
import { useUrgency } from './use-urgency';

const REFRESH_MILLIS = 20 * SECOND;
/** Between words that go to and fro. */
const LIVE_MILLIS = 5 * SECOND;
/** Somebody counts as typing for so long after the last letter. */
const TYPING_MILLIS = 10 * SECOND;

/** After these the shopper has one ticket more, or less. */
const CHANGES_OTHERS: ReadonlySet<Step['do']> = new Set(['merge', 'split']);

/** The list that a ticket stands beside. */
interface InColumns {
  readonly beside: BesideRef;
  /** Asks for the list, and with it the ticket. */
  readonly refresh: () => Promise<void>;
}

/**
 * One ticket at the desk. Which steps are possible, the cloud says; nothing else is offered. Beside a list it comes with the list's
 * answers, and is asked for by itself only where that is too seldom.
 */
export function useTicket(ticketId: string, inColumns?: InColumns) {
  const text = useText(agentText);
  const language = useLanguage();
  const { leaveTicket } = useWays();
  const typedAt = useRef(0);
  const isTyping = (): boolean => cloudNow() - typedAt.current < TYPING_MILLIS;
  const ticket = useResource(
    `desk.ticket:${ticketId}`,
    () => call('agent', 'ticket.get', { ticketId, ...(isTyping() ? { isTyping: true } : {}) }),
    { isEnabled: ticketId !== '' },
  );
  const loadEarlier = useCallback(
    (cursor: string) => call('agent', 'ticket.earlier', { ticketId, cursor }),
    [ticketId],
  );
  const timeline = useTimeline(ticketId, ticket.data, loadEarlier);
  const lastWordAt = lastWordIn(timeline.entries);
  const pause = useCallback(() => {
    const now = cloudNow();
    if (now - typedAt.current < TYPING_MILLIS) return LIVE_MILLIS;
    return Math.min(REFRESH_MILLIS, Math.max(LIVE_MILLIS, pauseAfterWord(lastWordAt, now)));
  }, [lastWordAt]);
  const broughtAt = useBrought(ticketId, ticket, isTyping, inColumns?.beside);
  const { refresh: ask } = ticket;
  const poll = useCallback(async () => {
    if (cloudNow() - broughtAt.current > pause() - SECOND) await ask();
  }, [broughtAt, pause, ask]);
  usePolling(poll, pause, Boolean(ticket.error));
  const refresh = inColumns?.refresh ?? ask;
  const newId = firstUnanswered(timeline);
  const isFresh = ticket.data !== undefined && !ticket.isStale;
  const position = useReadingPosition({ entries: timeline.entries, newId, isFresh });
  const others = useOthers(
    ticketId,
    ticket.data !== undefined && Boolean(keptDeskSession()?.may.includes('agent/ticket.others')),
  );
  const steps = useSteps(ticketId, refresh);
  const reply = useReply(ticketId, refresh, (isTyping) => {
    typedAt.current = isTyping ? cloudNow() : 0;
  });
  const snackbar = useSnackbar();
  const now = useNow(REFRESH_MILLIS);
  const { moreForYou } = useText(dutyText);
  const { atHand } = ticket.data ?? {};
  // Beside the list, the list tells.
  const countAtHand = inColumns ? undefined : atHand?.count;
  useWorkAlert({ count: countAtHand, isOnBreak: atHand?.isOnBreak ?? false, countsTaken: false }, () =>
    snackbar.show({ text: moreForYou }),
  );

  /** An error stands until something else is tried. */
  const forgetErrors = (): void => {
    reply.clearError();
    steps.clearError();
    urgency.clearError();
  };
  const urgency = useUrgency(ticketId, { refresh, snackbar, forgetErrors });
  const sheets = useSheets(forgetErrors);
  /** Done with this one. Said over there: what stands on a page goes with it, and an icon would leave room for seven characters. */
  const leaveWith = async (words: string): Promise<void> => {
    await leaveTicket();
    say(words);
  };
  const send = async (reason?: AnywayReason): Promise<void> => {
    // First of all: WeChat shows its dialog only while it still sees the tap. The words do not wait for it.
    void askForNotice();
    forgetErrors();
    const sent = await reply.send(reason);
    if (!sent) return;
    snackbar.show({ text: { reply: text.reply.sent, ask: text.reply.sentAsks, note: text.reply.noted }[sent] });
  };
  const resume = async (): Promise<void> => {
    if (await steps.take({ do: 'resume' })) snackbar.show({ text: text.steps.resumed });
  };
  /** Says who looks after the shopper, and how to take it back. */
  const setOwnAgent = async (memberId: string | null, name: string, isUndo = false): Promise<boolean> => {
    const before = others.ownAgent;
    forgetErrors();
    if (!(await steps.take({ do: 'setOwnAgent', memberId }))) return false;
    void others.refresh();
    const undo = { text: text.steps.undo, run: () => void setOwnAgent(before?.id ?? null, before?.name ?? '', true) };
    snackbar.show({
      text: memberId === null ? text.ownAgent.removed : text.ownAgent.saved(name),
      ...(!isUndo && { undo }),
    });
    return true;
  };
  /** Says how a call went, and how to take it back. */
  const noteCall = async (outcome: 'reached' | 'missed' | 'undone', nextAt?: number): Promise<boolean> => {
    forgetErrors();
    if (!(await steps.take({ do: 'noteCall', outcome, ...(nextAt !== undefined && { nextAt }) }))) return false;
    const undo = { text: text.steps.undo, run: () => void noteCall('undone') };
    snackbar.show({ text: text.facts.noted[outcome], ...(outcome !== 'undone' && { undo }) });
    return true;
  };
  /** Takes a step and says so; `name` is whom it was passed on to. */
  const take = async (step: Step, name = ''): Promise<boolean> => {
    forgetErrors();
    const isElsewhere = ticket.data?.isElsewhere === true;
    const isDone = await steps.take(step);
    if (!isDone) return false;
    if (step.do === 'claim') noteTaken();
    if (CHANGES_OTHERS.has(step.do)) void others.refresh();
    if (step.do === 'macro' && step.leaves) {
      void leaveWith(step.done);
      return true;
    }
    const words = saidOf(step, text);
    if (words) snackbar.show({ text: words });
    if (step.do === 'resolve') void leaveWith(isElsewhere ? text.steps.endedThere : text.steps.resolved);
    if (step.do === 'transfer') void leaveWith(text.steps.transferred(name));
    if (step.do === 'hold') {
      snackbar.show({
        text: text.steps.heldUntil(formatDue(step.untilAt, cloudNow(), language)),
        undo: { text: text.steps.undo, run: () => void resume() },
      });
    }
    return true;
  };

  return {
    ticketId,
    ticket,
    timeline,
    others,
    newId,
    position,
    now,
    may: (step: AgentStep): boolean => ticket.data?.may.includes(step) ?? false,
    take,
    setOwnAgent,
    setUrgent: urgency.set,
    noteCall,
    runningStep: steps.running,
    reply,
    send,
    error: reply.error ?? steps.error ?? urgency.error,
    snackbar,
    ...sheets,
  };
}

export type TicketPageState = ReturnType<typeof useTicket>;
