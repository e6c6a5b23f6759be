import { useRouter } from '@tarojs/taro';
import { useMemo } from 'react';
import { BOARD_DIMENSIONS } from '../../../domain/board';
import { call, usePagedList } from '../../cloud';
import { pageParam } from '../../phone/page-param';
import { asInput, lookedKey } from '../looked';
import { figureParam, lookedParam } from '../looked-param';

/** The tickets behind a figure, or behind one row of it. */
export function useTicketsBehind() {
  const { params } = useRouter();
  const asked = useMemo(() => {
    const by = BOARD_DIMENSIONS.find((one) => one === pageParam(params, 'by'));
    const key = pageParam(params, 'key');
    return {
      figure: figureParam(params),
      looked: lookedParam(params),
      only: by && key ? { by, key } : undefined,
      words: pageParam(params, 'words'),
    };
  }, [params]);
  const { figure, looked, only } = asked;
  const list = usePagedList(
    `board.tickets:${figure}:${lookedKey(looked)}:${only?.by ?? ''}:${only?.key ?? ''}`,
    async (cursor) => {
      const { tickets, nextCursor } = await call('figures', 'board.tickets', {
        ...{ ...asInput(looked), figure },
        ...(only ? { only } : {}),
        ...(cursor ? { cursor } : {}),
      });
      return { items: tickets, nextCursor };
    },
    { refreshOnShow: false },
  );
  return { ...asked, list };
}
