import type { Occurrence } from './occurrence';

/** Stands where a team's id stands, for all of them and for what belongs to none; no id of ours has a dot. */
export const SHOP = '.shop';

/** By what cells are kept apart besides team and day. */
export type PlaceKind = 'all' | 'tier' | 'channel' | 'agent';

/** Where something is counted: of a team or the shop, all of it or a part. */
export interface Place {
  readonly teamId: string;
  readonly of: PlaceKind;
  /** The tier, the channel, the member's id; empty of all. */
  readonly key: string;
}

/** Everywhere that it counts: in its teams and in the shop, there by tier and by channel; of whoever did it in the teams alone. */
export function placesOf({ teamIds, agentId, tier, channel }: Occurrence): readonly Place[] {
  const parts = [
    { of: 'all', key: '' } as const,
    ...(tier === undefined ? [] : [{ of: 'tier', key: tier } as const]),
    ...(channel === undefined ? [] : [{ of: 'channel', key: channel } as const]),
  ];
  const everywhere = [...teamIds, SHOP].flatMap((teamId) => parts.map((part) => ({ teamId, ...part })));
  const own = agentId === undefined ? [] : teamIds.map((teamId) => ({ teamId, of: 'agent', key: agentId }) as const);
  return [...everywhere, ...own];
}

/** The id of a month's record of a place. */
export function monthId({ teamId, of, key }: Place, month: string): string {
  const whole = `month_${teamId}_${month}`;
  return of === 'all' ? whole : `${whole}_${of}.${key}`;
}
