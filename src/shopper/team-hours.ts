import type { Intervals } from '../../domain/calendar';
import type { Millis } from '../../domain/kernel';
import { call, type InputOf, useResource } from '../cloud';
import { shopHours } from './expected-reply';

type Of = InputOf<'shopper', 'hours.get'>['of'];

/** Those who answer: when they are there, and within how long they promise to. */
export interface TeamTimes {
  readonly hours?: Intervals | undefined;
  readonly promisedMillis?: Millis | undefined;
}

/** Of who answers it: the shop's hours until that is known, and where it cannot be had. */
export function useTeamTimes(of: Of, isEnabled = true): TeamTimes {
  const name = of.kind === 'ticket' ? of.ticketId : of.topic;
  const { data } = useResource(`hours:${name}`, () => call('shopper', 'hours.get', { of }), {
    isEnabled,
    refreshOnShow: false,
  });
  return data ?? { hours: shopHours() };
}

/** When they are there, in the days to come. */
export const useTeamHours = (of: Of, isEnabled = true): Intervals | undefined => useTeamTimes(of, isEnabled).hours;
