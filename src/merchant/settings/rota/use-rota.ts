import { useState } from 'react';
import { longerDays } from '../../../../domain/calendar';
import type { Millis } from '../../../../domain/kernel';
import { call, type OutputOf, useAction, useResource } from '../../../cloud';
import { useEditedList } from '../../use-edited-list';
import { type Block, blocksOf, shiftsOf } from './blocks';

type Rota = OutputOf<'merchant', 'rota.get'>;
export type Compared = OutputOf<'merchant', 'rota.compare'>['compared'];

/** How much longer a day is tried, in minutes before it opens and after it closes. */
export const LONGER = {
  same: [0, 0],
  earlier: [60, 0],
  later: [0, 60],
  latest: [0, 120],
} as const;
export type Longer = keyof typeof LONGER;

/** The rotas that the person may make, and which team is looked at. */
export function useRotas() {
  const [teamId, choose] = useState('');
  const rota = useResource(`rota:${teamId}`, () => call('merchant', 'rota.get', teamId === '' ? {} : { teamId }), {
    keepAs: `rota.${teamId}`,
  });
  return { rota, choose };
}

/** One team’s rota as it is changed here, kept on the phone until it is saved, and what the change would have come to. */
export function useRota({ teamId, shifts, version, calendar }: Rota, refresh: () => Promise<void>) {
  const { items, change, discard, ...edited } = useEditedList<Block, Block>({
    name: `rota.${teamId}`,
    saved: { version, items: blocksOf(shifts) },
    refresh,
    toSave: (blocks) => [...blocks],
    save: (key, blocks, expectedVersion) =>
      call('merchant', 'rota.save', { key, teamId, shifts: shiftsOf(blocks), expectedVersion }),
  });
  const [compared, setCompared] = useState<{ readonly of: string; readonly answer: Compared }>();
  const comparing = useAction((_key: string, longer: Longer, promiseMillis: Millis) => {
    const [before, after] = LONGER[longer];
    const tried = calendar && longer !== 'same' ? { calendar: longerDays(calendar, before, after) } : {};
    return call('merchant', 'rota.compare', { teamId, tries: [{ shifts: shiftsOf(items), ...tried }], promiseMillis });
  });
  // What was compared holds for what was compared alone.
  const whatOf = (longer: Longer, promiseMillis: Millis): string =>
    JSON.stringify([items, longer, promiseMillis, version]);
  return {
    ...edited,
    blocks: items,
    change,
    discard,
    hasSaved: version > 0 && shifts.length > 0,
    comparedOf: (longer: Longer, promiseMillis: Millis) =>
      compared?.of === whatOf(longer, promiseMillis) ? compared : undefined,
    compare: async (longer: Longer, promiseMillis: Millis): Promise<void> => {
      const of = whatOf(longer, promiseMillis);
      const answer = await comparing.run(longer, promiseMillis);
      if (answer) setCompared({ of, answer: answer.compared });
    },
    isComparing: comparing.isRunning,
    compareError: comparing.error,
  };
}

export type RotaState = ReturnType<typeof useRota>;
