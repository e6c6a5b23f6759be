import { USUAL_ZONE } from '../../domain/calendar';
import { dateAfter, localDate, momentsOfDate } from '../../domain/calendar/zoned';
import { type Clock, HOUR, MINUTE, type Millis, NEVER, OUR_LIMITS, WECHAT_LIMITS } from '../../domain/kernel';
import { type Answered, NOTHING_DRAWN, sampleOf, withAnswered } from '../../domain/quality';
import { findMany, get, hoursSettings, transact } from '../_records';
import type { QaDraw, ReviewDoc, TicketDoc } from '../_records/documents';
import { stableId } from '../_sdk';
import { command } from '../_sdk/cloud';
import { flaggedIn } from './flagged-in';

/** A day is drawn once everything of it is there: a commit that began earlier may still be on its way. */
const BEHIND: Millis = 2 * MINUTE;
/** Where a clock is put forward. */
const SHORTEST_DAY: Millis = 22 * HOUR;
/** Written down one by one; how far that is, every so many. */
const WRITTEN_AT_ONCE = 20;

/**
 * Draws what inspectors look at of yesterday, in the shop's zone, and of the days before that nobody drew: read along an index page
 * by page, then written down one by one. Wherever it is broken off the next run goes on, and what was done twice is the same, as the
 * lot and the ids derive from the day. Returns how many were read or written. One database call where nothing is to do.
 */
export async function drawSample(now: Millis, clock: Clock, endsAt: Millis): Promise<number> {
  let done = 0;
  let draw = await dueDraw(now);
  while (draw && clock() < endsAt) {
    const stepped: { readonly draw: QaDraw; readonly count: number } =
      draw.step === 'reading' ? await readOn(draw) : await writeOn(draw, now);
    // Another run has come further.
    if (!(await keep(stepped.draw))) break;
    done += stepped.count;
    draw = stepped.draw.step === 'done' ? await dueDraw(now) : stepped.draw;
  }
  return done;
}

/** The draw that is under way or begins now; undefined when yesterday's is done. */
async function dueDraw(now: Millis): Promise<QaDraw | undefined> {
  const known = (await get('settings', 'qa_draw')) as QaDraw | undefined;
  if (known && known.step !== 'done') return known;
  // The next day cannot be over before that: no need to ask for the zone.
  if (known && now - BEHIND < known.untilAt + SHORTEST_DAY) return undefined;
  const zone = (await hoursSettings())?.shop?.zone ?? USUAL_ZONE;
  const yesterday = dateAfter(localDate(zone, now - BEHIND), -1);
  const earliest = dateAfter(yesterday, 1 - OUR_LIMITS.drawnDays);
  const next = known ? dateAfter(known.day, 1) : yesterday;
  const day = [next, earliest].sort().at(-1) ?? next;
  if (day > yesterday) return undefined;
  const moments = momentsOfDate(zone, day);
  return {
    _id: 'qa_draw',
    day,
    // No moment is left out or counted twice where the shop has moved to another zone.
    fromAt: known && next === day ? known.untilAt : moments.fromAt,
    untilAt: moments.untilAt,
    position: null,
    draw: NOTHING_DRAWN,
    step: 'reading',
    written: 0,
    v: known?.v ?? 0,
  };
}

/** In the order of versions, so that of two runs one goes on. */
async function keep(draw: QaDraw): Promise<boolean> {
  return transact(async (transaction) => {
    const known = (await transaction.get('settings', 'qa_draw')) as QaDraw | undefined;
    if ((known?.v ?? 0) !== draw.v - 1) return false;
    await transaction.set('settings', draw);
    return true;
  });
}

async function readOn(draw: QaDraw): Promise<{ draw: QaDraw; count: number }> {
  const tickets = await findMany(
    'tickets',
    { resolvedAt: command.lt(draw.untilAt) },
    {
      orderBy: [['resolvedAt', 'asc']],
      atMost: WECHAT_LIMITS.queryRecords,
      fields: ['resolvedAt', 'answers', 'firstReplyAt', 'lastAssigneeId', 'erasedAt'],
      after: draw.position ?? [draw.fromAt, ''],
    },
  );
  const last = tickets.at(-1);
  const next = { ...draw, v: draw.v + 1 };
  if (!last) return { draw: { ...next, step: 'writing' }, count: 0 };
  const drawn = tickets.flatMap(answeredIn).reduce((sum, one) => withAnswered(sum, one, draw.day), draw.draw);
  return { draw: { ...next, draw: drawn, position: [last.resolvedAt ?? 0, last._id] }, count: tickets.length };
}

/** Who answered it before it was resolved last. */
function answeredIn(ticket: TicketDoc): Answered[] {
  const { _id: ticketId, answers, firstReplyAt, lastAssigneeId, erasedAt } = ticket;
  if (erasedAt !== undefined) return [];
  // Of earlier builds, which did not count: whoever held it last, where somebody answered.
  if (!answers) return firstReplyAt === null || lastAssigneeId === null ? [] : [{ ticketId, agentId: lastAssigneeId }];
  return answers.map(({ memberId: agentId }) => ({ ticketId, agentId }));
}

async function writeOn(draw: QaDraw, now: Millis): Promise<{ draw: QaDraw; count: number }> {
  const sample = sampleOf(draw.draw);
  const some = sample.slice(draw.written, draw.written + WRITTEN_AT_ONCE);
  for (const one of some) await writeDown(one, draw.day, now);
  const written = draw.written + some.length;
  const next = { ...draw, written, v: draw.v + 1 };
  // What was read is of no use any more.
  const isDone = written >= sample.length;
  return { draw: isDone ? { ...next, step: 'done', draw: NOTHING_DRAWN } : next, count: some.length };
}

const reviewIdOf = (day: string, { ticketId, agentId }: Answered): string =>
  `q${stableId('qa_review', day, ticketId, agentId)}`;

/** The review, and in its ticket that inspectors may read it: both or neither. */
async function writeDown(one: Answered, day: string, now: Millis): Promise<void> {
  const _id = reviewIdOf(day, one);
  const [agent, flagged] = await Promise.all([get('members', one.agentId), flaggedIn(one)]);
  await transact(async (transaction) => {
    if (await transaction.get('qa_reviews', _id)) return;
    const ticket = await transaction.get('tickets', one.ticketId);
    if (!ticket || ticket.erasedAt !== undefined) return;
    const review: ReviewDoc = {
      _id,
      createdAt: now,
      updatedAt: now,
      v: 1,
      day,
      ticketId: ticket._id,
      ticketNumber: ticket.number,
      topic: ticket.topic,
      teamId: ticket.teamId,
      agentId: one.agentId,
      agentName: agent?.name ?? '',
      ...(flagged.length > 0 && { flagged }),
      state: 'open',
      stateAt: now,
      scoredAt: NEVER,
      sheet: null,
      marks: [],
      score: null,
      answer: null,
      appealedAt: null,
      words: null,
    };
    await transaction.add('qa_reviews', review);
    if (!ticket.isSampled) await transaction.update('tickets', ticket._id, { isSampled: true, v: ticket.v + 1 });
  });
}
