import { View } from '@tarojs/components';
import { useState } from 'react';
import type { OrderRequestKind } from '../../../domain/orders';
import { Button } from '../../components/button';
import { EmptyState } from '../../components/empty-state';
import { ErrorState } from '../../components/error-state';
import { packageIcon } from '../../components/icon/glyphs/package';
import { PageFrame } from '../../components/page-frame';
import { Skeleton } from '../../components/skeleton';
import { useText } from '../../text/define-text';
import { orderText } from '../../text/order';
import { orderRequestText } from '../../text/order-requests';
import { ParcelNote } from '../components/parcel-note';
import { StillNeedHelp } from '../components/still-need-help';
import { Fields } from './fields';
import './index.scss';
import { Outcome } from './outcome';
import { useOrderRequest } from './use-order-request';

/** Something to be done with an order: its address, a cancelling, a return, a parcel that does not move. */
export default function OrderRequestPage() {
  const text = useText(orderRequestText);
  const states = useText(orderText).states;
  const page = useOrderRequest();
  const [isUploading, setUploading] = useState(false);
  const { order, kind, sending, asked } = page;
  const title = kind ? text.kinds[kind] : text.title;
  if (kind && (asked || page.askedBefore)) {
    return (
      <PageFrame title={title}>
        <Outcome kind={kind} outcome={asked?.outcome ?? 'already'} ticketId={asked?.ticketId ?? page.askedBefore} />
      </PageFrame>
    );
  }
  const bar =
    kind && page.isPossible ? (
      <Button kind="primary" isBlock isDisabled={isUploading} isBusy={sending.isRunning} onTap={() => void page.send()}>
        {sending.isRunning ? text.sending : text.sends[kind]}
      </Button>
    ) : null;
  return (
    <PageFrame title={title} bottomBar={bar}>
      {page.isLoading ? <Skeleton cards={2} /> : null}
      {order ? (
        <View className="request">
          <View className="request__order">{`${order.title} · ${states[order.state]}`}</View>
          <ParcelNote order={order} isPlain />
          {kind ? <Form page={page} kind={kind} onUploading={setUploading} /> : <Kinds page={page} />}
        </View>
      ) : null}
      {page.isLoading ? null : <Nothing page={page} />}
    </PageFrame>
  );
}

type Page = ReturnType<typeof useOrderRequest>;

/** What the order allows at this moment. */
function Kinds({ page }: { page: Page }) {
  const text = useText(orderRequestText);
  if (page.kinds.length === 0) return null;
  return (
    <>
      <View className="request__label">{text.choose}</View>
      {page.kinds.map((one) => (
        <Button key={one} isBlock className="request__kind" onTap={() => page.choose(one)}>
          {text.kinds[one]}
        </Button>
      ))}
    </>
  );
}

interface FormProps {
  page: Page;
  kind: OrderRequestKind;
  onUploading: (isUploading: boolean) => void;
}

function Form({ page, kind, onUploading }: FormProps) {
  const text = useText(orderRequestText);
  const { sending } = page;
  if (!page.isPossible) return null;
  return (
    <>
      <Fields {...page} kind={kind} isBusy={sending.isRunning} onUploading={onUploading} />
      <View className="request__hint">{text.hints[kind]}</View>
      {sending.error ? <ErrorState isInline isKept error={sending.error} /> : null}
    </>
  );
}

/** The order has gone on, or is none of theirs: said, with a way to a person. */
function Nothing({ page: { kind, kinds, isPossible, order } }: { page: Page }) {
  const text = useText(orderRequestText);
  if (kind ? isPossible : kinds.length > 0) return null;
  return (
    <>
      <EmptyState
        glyph={packageIcon}
        title={kind ? text.notPossible(text.kinds[kind]) : text.nothing}
        hint={text.notPossibleHint}
      />
      <StillNeedHelp page="order-request" order={order} />
    </>
  );
}
