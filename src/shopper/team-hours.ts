import type { Intervals } from '../../domain/calendar';
import { call, type InputOf, useResource } from '../cloud';
import { shopHours } from './expected-reply';

type Of = InputOf<'shopper', 'hours.get'>['of'];

/** When those are there who answer it, in the days to come: the shop's hours until that is known, and where it cannot be had. */
export function useTeamHours(of: Of, isEnabled = true): Intervals | undefined {
  const name = of.kind === 'ticket' ? of.ticketId : of.topic;
  const { data } = useResource(`hours:${name}`, () => call('shopper', 'hours.get', { of }), {
    isEnabled,
    refreshOnShow: false,
  });
  return data ? data.hours : shopHours();
}
