import { useEffect, useState } from 'react';
import type { StagePerson } from '../wechat/types';
import { firstSeats, keepSeats, type Opening, type Seat, type Seats, startPathOf } from './stage-state';
import type { AppSeat } from './use-frames';

/** Whose phone lies where, and the page each of the two mini programs opened with. */
export function useSeats(people: readonly StagePerson[]) {
  const [seats, setSeats] = useState<Seats>(() => firstSeats(people));
  const startOf = (openid: string) => startPathOf(people.find((person) => person.openid === openid));
  const [openings, setOpenings] = useState<Readonly<Record<AppSeat, Opening>>>(() => ({
    shopper: { path: startOf(seats.shopper), turn: 0 },
    desk: { path: startOf(seats.desk), turn: 0 },
  }));
  useEffect(() => keepSeats(seats), [seats]);

  const openAt = (seat: AppSeat, path: string) =>
    setOpenings((now) => ({ ...now, [seat]: { path, turn: now[seat].turn + 1 } }));

  /** Gives a phone to somebody. A shopper's own WeChat comes along with their mini program. */
  const sit = (seat: Seat, openid: string) => {
    setSeats((now) => ({ ...now, [seat]: openid, ...(seat === 'shopper' ? { wechat: openid } : {}) }));
    if (seat !== 'wechat' && seats[seat] !== openid) openAt(seat, startOf(openid));
  };

  /**
   * Finds the phone on which a person's page has to open. Answers its seat when their mini program is running there; else
   * it is started on the first phone, at that page, and there is nobody to tell.
   */
  const openPage = (openid: string, path: string): AppSeat | undefined => {
    if (seats.shopper === openid) return 'shopper';
    if (seats.desk === openid) return 'desk';
    setSeats((now) => ({ ...now, shopper: openid }));
    openAt('shopper', path.replace(/^\//, ''));
    return undefined;
  };

  return { seats, openings, sit, openPage };
}
