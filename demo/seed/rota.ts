import type { RotaSettings } from '../../cloudfunctions/_records/documents';
import type { Shift } from '../../domain/rota';
import { DESK_PEOPLE, type DeskPersonKey, TEAMS } from './people';

const WORKDAYS = [0, 1, 2, 3, 4];
const EVERY_DAY = [0, 1, 2, 3, 4, 5, 6];

const shift = (key: DeskPersonKey, weekdays: readonly number[], from: number, to: number): Shift => ({
  name: DESK_PEOPLE.find((person) => person.key === key)?.displayName ?? key,
  weekdays,
  slot: { from: from * 60, to: to * 60 },
});
const SHIFTS: Readonly<Record<(typeof TEAMS)[number]['id'], readonly Shift[]>> = {
  'team-presale-logistics': [shift('yinuo', WORKDAYS, 9, 18), shift('qinlan', EVERY_DAY, 13, 22)],
  'team-after-sale': [shift('fangqing', WORKDAYS, 9, 18), shift('qinlan', EVERY_DAY, 13, 22)],
};

/** Who of which team works when: enough to see what one more, or an hour more, would come to. */
export const ROTA: RotaSettings = {
  _id: 'rota',
  teams: Object.fromEntries(TEAMS.map(({ id }) => [id, { shifts: SHIFTS[id], v: 1 }])),
  v: 1,
};
