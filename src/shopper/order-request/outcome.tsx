import { View } from '@tarojs/components';
import type { OrderRequestKind } from '../../../domain/orders';
import { Button } from '../../components/button';
import { EmptyState } from '../../components/empty-state';
import { circleCheck } from '../../components/icon/glyphs/circle-check';
import { goBack, hasPageBelow, replaceWith } from '../../phone/pages';
import { useText } from '../../text/define-text';
import { orderRequestText } from '../../text/order-requests';
import { shopperUrl } from '../routes';

interface Props {
  kind: OrderRequestKind;
  /** `already`: it was asked before. */
  outcome: 'done' | 'asked' | 'late' | 'already';
  ticketId?: string | undefined;
}

/** What became of it, and the ways on. */
export function Outcome({ kind, outcome, ticketId }: Props) {
  const text = useText(orderRequestText);
  const words = {
    done: [text.doneTitle, kind === 'cancel' ? text.doneCancel : text.doneAddress],
    asked: [text.askedTitle, text.askedHint],
    late: [text.lateTitle, text.lateHint],
    already: [text.already, text.alreadyHint],
  } as const;
  const [title, hint] = words[outcome];
  return (
    <View ariaLive="polite">
      <EmptyState glyph={circleCheck} title={title} hint={hint}>
        {ticketId === undefined ? null : (
          <Button kind="primary" onTap={() => void replaceWith(shopperUrl('message', { id: ticketId }))}>
            {text.see}
          </Button>
        )}
        {hasPageBelow() ? <Button onTap={() => void goBack(shopperUrl('help'))}>{text.back}</Button> : null}
      </EmptyState>
    </View>
  );
}
