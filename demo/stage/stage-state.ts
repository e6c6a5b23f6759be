import type { StagePerson } from '../wechat/types';
import { deskPathOf, SHOPPER_PATH } from './start-paths';

/** Whose phone lies where. The middle one is a shopper's WeChat. */
export interface Seats {
  readonly shopper: string;
  readonly wechat: string;
  readonly desk: string;
}
export type Seat = keyof Seats;

/** The page a frame opens with. `turn` makes opening the same page again a fresh start. */
export interface Opening {
  readonly path: string;
  readonly turn: number;
}

const KEPT = 'warmdesk.stage.seats';

/** The first shopper and the first agent, unless other people sat here before this page was loaded again. */
export function firstSeats(people: readonly StagePerson[]): Seats {
  const shopper = people.find(({ role }) => role === 'shopper')?.openid ?? '';
  const desk = people.find(({ role }) => role === 'desk')?.openid ?? '';
  const kept = readKept();
  const isHere = (openid: string | undefined): openid is string => people.some((person) => person.openid === openid);
  return {
    shopper: isHere(kept.shopper) ? kept.shopper : shopper,
    wechat: isHere(kept.wechat) ? kept.wechat : shopper,
    desk: isHere(kept.desk) ? kept.desk : desk,
  };
}

function readKept(): Partial<Seats> {
  try {
    return JSON.parse(sessionStorage.getItem(KEPT) ?? '{}') as Partial<Seats>;
  } catch {
    return {};
  }
}

export function keepSeats(seats: Seats): void {
  sessionStorage.setItem(KEPT, JSON.stringify(seats));
}

/** The page somebody's phone opens with: shoppers their orders, the desk what each works on. */
export function startPathOf(person: StagePerson | undefined): string {
  return person?.role === 'desk' ? deskPathOf(person) : SHOPPER_PATH;
}
