import type { SpecOf } from '../../contract';
import { canRevealPhone } from '../../domain/agent';
import { AppError } from '../../domain/kernel';
import { wishAfter } from '../../domain/ticket';
import { decided } from '../_commit';
import type { Handler } from '../_entry';
import { requireOpenForCall } from '../_records/require-open-for-call';
import { changeAsAgent } from './desk-caller';

/** That the shopper was called, or could not be reached and is called again. They read it, and may choose another time. */
export const noteCall: Handler<SpecOf<'agent', 'ticket.noteCall'>> = (context, input) =>
  changeAsAgent(context, input, {
    allowed: canRevealPhone,
    decide: async (ticket, { at }) => {
      const { outcome, nextAt } = input;
      if (!ticket.callback) throw new AppError('NOT_FOUND');
      await requireOpenForCall(nextAt, { teamId: ticket.teamId, now: context.now(), path: 'nextAt' });
      const { phone, maskedPhone, ...wish } = ticket.callback;
      const callback = { phone, maskedPhone, ...wishAfter(wish, { outcome, nextAt: nextAt ?? null }, at) };
      return decided(ticket, { type: 'note_call', outcome, wishedAt: callback.wishedAt }, at, { also: { callback } });
    },
  });
