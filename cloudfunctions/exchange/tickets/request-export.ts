import { exchangeActions, type HandlerInput, type SpecOf } from '../../../contract';
import { standingTeams } from '../../../domain/agent';
import { ALONE_MILLIS, exportStanding, MOST_DAYS } from '../../../domain/exports';
import { AppError, DAY, type Millis } from '../../../domain/kernel';
import type { Handler } from '../../_entry';
import { type Context, deskSettings, find, requireMember, writeOnceAfter } from '../../_records';
import { audit } from '../../_records/audit';
import { preparedNow } from '../../_records/still-allowed';
import { command, stableId } from '../../_sdk';

type Spec = SpecOf<'exchange', 'tickets.requestExport'>;
const MOST_STANDING = 5;
const LATELY = 20;

/** Asks for tickets as a file. Nothing is made before another admin has looked, or a day has passed where there is none. */
export const requestExport: Handler<Spec> = (context, input) =>
  writeOnceAfter(context, input, async (write) => {
    const { key, fromAt, untilAt, teamId = null, format } = input;
    const ofTicket = input.ofTicket === undefined ? undefined : await requireTicket(input.ofTicket);
    const team = await requireSound(context, input);
    const { _id: memberId, name } = requireMember(context);
    const hasOther = await hasOtherAdmin(memberId);
    await requireFew(context.now());
    return write(async (transaction) => {
      const at = context.now();
      const _id = `x${stableId('export', context.openid, key)}`;
      await transaction.add('export_requests', {
        ...{ _id, createdAt: at, updatedAt: at, v: 1, fromAt, untilAt, teamId, format },
        ...(ofTicket && { ofTicket }),
        asked: { id: memberId, name, at: preparedNow(context, exchangeActions['tickets.requestExport']) },
        ...{ standing: 'waiting', decided: null, parts: [], cursor: null, isMade: false },
        aloneFromAt: hasOther ? null : at + ALONE_MILLIS,
      });
      const after = { fromAt, untilAt, team, ofTicket: ofTicket?.number, format, alone: !hasOther };
      await audit(transaction, context, { key, targetId: _id, after });
      return { requestId: _id, at };
    });
  });

/** Throws INVALID_INPUT for a time that is none or too long, or a team that is not there. Answers what the team is called. */
async function requireSound({ now }: Context, { fromAt, untilAt, teamId, ofTicket }: HandlerInput<Spec>) {
  // One person has few: all of them may be asked for.
  if (untilAt <= fromAt || (ofTicket === undefined && untilAt - fromAt > MOST_DAYS * DAY))
    throw refused('untilAt', 'period');
  if (teamId === undefined) return undefined;
  const team = standingTeams((await deskSettings(now())).teams).find(({ id }) => id === teamId);
  if (!team) throw refused('teamId', 'known_team');
  return team.name;
}

/** The ticket that names somebody. Throws INVALID_INPUT where there is none, or nothing of it leads to anybody any more. */
async function requireTicket(number: string): Promise<{ readonly id: string; readonly number: string }> {
  const [ticket] = await find('tickets', { number }, { limit: 1, fields: ['number', 'erasedAt'] });
  if (!ticket || ticket.erasedAt !== undefined) throw refused('ofTicket', 'known_ticket');
  return { id: ticket._id, number: ticket.number };
}

const refused = (path: string, rule: string) => new AppError('INVALID_INPUT', { fields: [{ path, rule }] });

async function hasOtherAdmin(memberId: string): Promise<boolean> {
  const admins = await find('members', { status: 'active', roles: 'admin' }, { limit: 2, fields: ['_id'] });
  return admins.some(({ _id }) => _id !== memberId);
}

async function requireFew(now: Millis): Promise<void> {
  const lately = await find(
    'export_requests',
    { createdAt: command.lte(now) },
    { orderBy: [['createdAt', 'desc']], limit: LATELY },
  );
  const standing = lately.filter((one) => ['waiting', 'open'].includes(exportStanding(one, now)));
  if (standing.length >= MOST_STANDING) throw new AppError('INVALID_STATE', { status: 'too_many' });
}
