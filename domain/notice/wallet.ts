import { OUR_LIMITS } from '../kernel';
import type { NoticeKind, SubscribeChoice } from './kinds';

/**
 * What a person has granted for one kind of notice. WeChat tells nobody how many are left, so this is a ledger of our
 * own: `remaining` may be sent, `reserved` is on its way.
 */
export interface Purse {
  readonly remaining: number;
  readonly reserved: number;
}

/** A person's purses by kind; an absent one is empty. */
export type Purses = Readonly<Partial<Record<NoticeKind, Purse>>>;

export const EMPTY_PURSE: Purse = Object.freeze({ remaining: 0, reserved: 0 });

/** Whether a choice in WeChat's dialog gives one send. With sound or alert is still a yes. */
export function isGrant(choice: SubscribeChoice): boolean {
  return choice === 'accept' || choice === 'acceptWithAudio' || choice === 'acceptWithAlert';
}

/** One accept is one send, without an end date; accepts add up, to as many as one person can mean. */
export function grant({ remaining, reserved }: Purse): Purse {
  return { remaining: Math.min(remaining + 1, OUR_LIMITS.grantsPerKind), reserved };
}

/** Sets one grant aside for a notice that is about to be sent; undefined when there is none. */
export function reserve({ remaining, reserved }: Purse): Purse | undefined {
  return remaining > 0 ? { remaining: remaining - 1, reserved: reserved + 1 } : undefined;
}

/** WeChat took the notice: the grant set aside for it is used. */
export function settle({ remaining, reserved }: Purse): Purse {
  return { remaining, reserved: Math.max(0, reserved - 1) };
}

/** The notice was not sent: the grant set aside for it is there again. */
export function refund(purse: Purse): Purse {
  return purse.reserved > 0 ? { remaining: purse.remaining + 1, reserved: purse.reserved - 1 } : purse;
}

/**
 * WeChat said that nothing is granted (43101): our count was too high, so what we thought was left is gone. What other
 * notices have set aside is theirs to settle.
 */
export function deny(purse: Purse): Purse {
  return { ...settle(purse), remaining: 0 };
}

/** The person turned the notices of this kind off. */
export function revoke({ reserved }: Purse): Purse {
  return { remaining: 0, reserved };
}
