import { useRouter } from '@tarojs/taro';
import { useMemo, useState } from 'react';
import { call, useResource } from '../../cloud';
import { dayAfter } from '../days';
import { asInput, lookedKey } from '../looked';
import { lookedParam } from '../looked-param';

/** The ranking of a week; first that of the last one that is over. */
export function useRanking() {
  const { params } = useRouter();
  const looked = useMemo(() => lookedParam(params), [params]);
  const [week, setWeek] = useState<string>();
  const { scope } = asInput(looked);
  const name = `board.ranking:${lookedKey(looked)}:${week ?? ''}`;
  const ranking = useResource(
    name,
    () => call('figures', 'board.ranking', { ...(scope ? { scope } : {}), ...(week ? { week } : {}) }),
    { refreshOnShow: false, keepAs: week === undefined ? `ranking.1.${lookedKey(looked)}` : undefined },
  );
  const { data } = ranking;
  return {
    ranking,
    earlier: data && (() => setWeek(dayAfter(data.from, -1))),
    // Weeks that have not begun have no ranking.
    later: data && !data.isRunning ? () => setWeek(dayAfter(data.to, 1)) : undefined,
  };
}
