import { asksForPerson, CLOSED_WINDOW, openedWindow } from '../../../domain/conversation';
import type { Millis } from '../../../domain/kernel';
import { askedAgain } from '../../../domain/routing';
import { answersInWechat } from '../../../domain/settings';
import { comesBack, decideTicket, type TicketCommand } from '../../../domain/ticket';
import { commitByItself } from '../../_commit';
import type { Transaction } from '../../_records';
import { complaintIn } from '../../_records/complaint-in';
import type { DeskSettings, HeadDoc, TicketDoc } from '../../_records/documents';
import { stableId } from '../../_sdk';
import { type Answered, HANDLED, type PushOf } from '../on/on-push';
import { transferOf } from './wechat-tool';

interface GoOnStep {
  readonly pushId: string;
  readonly transaction: Transaction;
  readonly head: HeadDoc | undefined;
  readonly ticket: TicketDoc;
  /** Of a picture, where it was kept. */
  readonly pictures: readonly string[];
  readonly settings: DeskSettings;
  readonly now: Millis;
}

type SaidTo = Extract<TicketCommand['type'], 'write' | 'write_elsewhere' | 'come_back'>;

/** What stands in a timeline for what cannot be shown there. */
const WORDLESS = { text: '', image: '[图片]', card: '[小程序]', other: '[这里看不了的消息]' } as const;

/**
 * A message to the person who has the talk: it goes on in their ticket, and nothing else answers. Where people answer in WeChat's own
 * tool it is handed on to them, as every message before it was, until nobody there is in the middle of an answer and the shop
 * has brought its conversations to the desk.
 */
export async function goOnWithPerson(push: PushOf<'message'>, step: GoOnStep): Promise<Answered> {
  const { transaction, head, ticket, pushId, pictures, settings, now } = step;
  const at = Math.max(now, ticket.updatedAt + 1);
  const words = push.kind === 'card' ? `${WORDLESS.card} ${push.words}`.trim() : push.words;
  const text = words || (pictures.length > 0 ? '' : WORDLESS[push.kind]);
  const command = commandOf(ticket, push, settings);
  const complaint = complaintIn(push.words, settings);
  const written = { type: command, text, hasPictures: pictures.length > 0, complaint } as const;
  const { changes, facts } = decideTicket(ticket, written, at);
  // Whoever writes here has read what was said here.
  const changed = { ...changes, hasUnread: false, ...placeAskedFor(ticket, push, now) };
  const after: TicketDoc = { ...ticket, ...changed, updatedAt: at, v: ticket.v + 1 };
  const window = openedWindow(head?.window ?? CLOSED_WINDOW, 'message', push.at);
  const left = await commitByItself(transaction, {
    before: ticket,
    after,
    change: { changes: changed, facts, said: { text, pictures } },
    at,
    now,
    entryId: stableId('said', pushId),
    head: { known: head, changes: { window, lastMessageAt: push.at } },
  });
  return { returned: command === 'write_elsewhere' ? transferOf(push, now) : HANDLED, left };
}

/** Who asks for a person while they wait for one reads within minutes where they stand, instead of nothing. */
function placeAskedFor({ queue, placeTold }: TicketDoc, { words }: PushOf<'message'>, now: Millis) {
  return queue === 'waiting' && placeTold && asksForPerson(words) ? askedAgain(placeTold, now) : {};
}

function commandOf(ticket: TicketDoc, { at }: PushOf<'message'>, settings: DeskSettings): SaidTo {
  if (ticket.queue !== 'elsewhere') return 'write';
  return !answersInWechat(settings) && comesBack(ticket, at) ? 'come_back' : 'write_elsewhere';
}
