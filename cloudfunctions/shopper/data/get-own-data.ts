import type { SpecOf } from '../../../contract';
import { DAY, type Millis, OUR_LIMITS } from '../../../domain/kernel';
import { grantsLeft, SHOPPER_NOTICE_KINDS } from '../../../domain/notice';
import type { KeptKind } from '../../../domain/privacy';
import { settingOf } from '../../../domain/settings';
import { isUnfinished } from '../../../domain/ticket';
import type { Handler } from '../../_entry';
import { countUpTo, deskSettings, find, get } from '../../_records';
import { erasureIdOf } from '../../_records/erase-person';
import { headIdOf } from '../../_records/head';
import { looksAt } from '../../_records/looks';

type Spec = SpecOf<'shopper', 'data.get'>;
const MOST = OUR_LIMITS.countedTickets;

/** What is kept of the caller, by kinds and until when, and who looked at it. */
export const getOwnData: Handler<Spec> = async ({ openid, now }) => {
  const talkId = headIdOf(openid);
  const [settings, tickets, turns, newestTurns, head, erasure] = await Promise.all([
    deskSettings(now()),
    find(
      'tickets',
      { shopperId: openid },
      { orderBy: [['lastAt', 'desc']], limit: MOST, fields: ['number', 'status', 'lastAt'] },
    ),
    countUpTo('turns', { talkId }, MOST),
    find('turns', { talkId }, { orderBy: [['number', 'desc']], limit: 1, fields: ['createdAt'] }),
    get('heads', talkId),
    get('erasures', erasureIdOf(openid)),
  ]);
  const keepDays = settingOf(settings, 'keepTextsDays');
  const after = (at: Millis | undefined) => (at === undefined ? undefined : at + keepDays * DAY);
  const open = tickets.filter(({ status }) => isUnfinished(status));
  const ended = tickets.filter(({ status }) => !isUnfinished(status));
  const grants = SHOPPER_NOTICE_KINDS.reduce((sum, kind) => sum + grantsLeft(head?.grants ?? {}, kind), 0);
  const kept: { kind: KeptKind; count: number; goneAt: Millis | undefined }[] = [
    { kind: 'open_tickets', count: open.length, goneAt: undefined },
    { kind: 'ended_tickets', count: ended.length, goneAt: after(ended[0]?.lastAt) },
    { kind: 'turns', count: turns, goneAt: after(newestTurns[0]?.createdAt) },
    { kind: 'grants', count: grants, goneAt: undefined },
  ];
  return {
    keepDays,
    kept,
    looks: await looksAt(tickets),
    erasure: erasure && { askedAt: erasure.askedAt, isFinished: erasure.isFinished },
  };
};
