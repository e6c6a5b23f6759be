import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { chinaDay, startOfChinaDay } from '../../../domain/kernel';
import { OPERATION_KINDS, type OperationKind } from '../../../domain/operations';
import { call, cloudNow, type OutputOf, useDeskSession, usePagedList } from '../../cloud';
import { pageParam } from '../../phone/page-param';

export type Line = OutputOf<'merchant', 'operation.list'>['lines'][number];
export const PERIODS = { all: undefined, today: 0, week: 6, month: 29 } as const;
export type Period = keyof typeof PERIODS;

interface Filter {
  readonly kind: OperationKind | 'all';
  readonly period: Period;
  readonly who: { readonly id: string; readonly name: string } | undefined;
}

/** The log as it is looked at: of a kind, of a time, of one person. */
export function useOperations() {
  const desk = useDeskSession();
  const { params } = useRouter();
  const asked = pageParam(params, 'kind');
  const [filter, setFilter] = useState<Filter>(() => ({
    kind: OPERATION_KINDS.find((kind) => kind === asked) ?? 'all',
    period: 'all',
    who: undefined,
  }));
  const { kind, period, who } = filter;
  const days = PERIODS[period];
  const list = usePagedList(`operations:${kind}:${period}:${who?.id ?? ''}`, async (cursor) => {
    const { lines, ...page } = await call('merchant', 'operation.list', {
      ...(kind !== 'all' && { kind }),
      ...(who && { memberId: who.id }),
      ...(days !== undefined && { fromAt: startOfChinaDay(chinaDay(cloudNow()) - days) }),
      ...(cursor !== undefined && { cursor }),
    });
    return { ...page, items: lines };
  });
  return {
    list,
    filter,
    isFiltered: kind !== 'all' || period !== 'all' || who !== undefined,
    change: (some: Partial<Filter>): void => setFilter((old) => ({ ...old, ...some })),
    isAdmin: desk.data?.member.roles.includes('admin') ?? false,
  };
}
