import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { isPhoneNumber, MINUTE } from '../../../domain/kernel';
import {
  isPossible,
  ORDER_REQUESTS,
  type OrderRequestKind,
  possibleRequests,
  REASONS_OF,
} from '../../../domain/orders';
import { call, type OutputOf, useNow, useSending } from '../../cloud';
import { pageParam } from '../../phone/page-param';
import { useDraft } from '../../phone/use-draft';
import { currentTrail } from '../faq/trail';
import { useAsker } from '../faq/use-asker';
import { EMPTY_REQUEST, type Missing, type RequestDraft } from './draft';

type Asked = OutputOf<'shopper', 'order.ask'>;

/** What somebody wants done with an order: chosen, filled in, sent once however often it takes. */
export function useOrderRequest() {
  const { params } = useRouter();
  const orderId = pageParam(params, 'orderId') ?? '';
  const named = pageParam(params, 'kind');
  const [kind, choose] = useState<OrderRequestKind | undefined>(ORDER_REQUESTS.find((one) => one === named));
  const { order, isLoading } = useAsker(orderId);
  const now = useNow(MINUTE);
  const { draft, change, clear } = useDraft<RequestDraft>(`request:${orderId}:${kind ?? ''}`, EMPTY_REQUEST);
  const [missing, setMissing] = useState<Missing>();
  const [asked, setAsked] = useState<Asked>();
  const sending = useSending({
    change,
    contentOf: (written: RequestDraft) => contentOf(orderId, kind ?? 'urge', written),
    send: (key, content) => call('shopper', 'order.ask', { ...content, key }),
  });
  const send = async (): Promise<void> => {
    const problem = kind && missingIn(kind, draft);
    setMissing(problem);
    if (!kind || problem) return;
    const answer = await sending.run(draft);
    if (!answer) return;
    clear();
    setAsked(answer);
  };
  return {
    order,
    isLoading,
    kind,
    choose,
    kinds: order ? possibleRequests(order, now) : [],
    isPossible: kind !== undefined && order !== undefined && isPossible(kind, order, now),
    draft,
    change,
    missing,
    sending,
    send,
    asked,
    askedBefore: askedBeforeIn(sending.error),
  };
}

function missingIn(
  kind: OrderRequestKind,
  { reason, name, phone, region, address }: RequestDraft,
): Missing | undefined {
  if (REASONS_OF[kind].length > 0 && reason === undefined) return 'needReason';
  if (kind !== 'change_address') return undefined;
  const isWhole = [name, region, address].every((one) => one.trim() !== '') && isPhoneNumber(phone);
  return isWhole ? undefined : 'needAddress';
}

function contentOf(orderId: string, kind: OrderRequestKind, draft: RequestDraft) {
  const { reason, text, pictures, name, phone, region, address } = draft;
  const { via } = currentTrail();
  return {
    orderId,
    kind,
    pictures: pictures.map(({ fileId }) => fileId),
    ...(reason && REASONS_OF[kind].length > 0 && { reason }),
    ...(kind === 'change_address' && { address: { name, phone, region, address } }),
    ...(text.trim() !== '' && { text: text.trim() }),
    ...(via && { via }),
  };
}

/** The ticket in which it is asked already, where the cloud said so. */
function askedBeforeIn(error: { readonly code: string; readonly details?: unknown } | undefined): string | undefined {
  if (error?.code !== 'ALREADY_DONE') return undefined;
  const { ticketId } = (error.details ?? {}) as { ticketId?: unknown };
  return typeof ticketId === 'string' ? ticketId : undefined;
}
