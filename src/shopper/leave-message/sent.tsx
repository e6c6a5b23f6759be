import { View } from '@tarojs/components';
import { Button } from '../../components/button';
import { EmptyState } from '../../components/empty-state';
import { circleCheck } from '../../components/icon/glyphs/circle-check';
import { PageFrame } from '../../components/page-frame';
import { goBack, hasPageBelow, replaceWith } from '../../phone/pages';
import { useText } from '../../text/define-text';
import { shopperText } from '../../text/shopper';
import { expectedReply } from '../expected-reply';
import { AskToBeTold } from '../notices/ask-to-be-told';
import type { useNotices } from '../notices/use-notices';
import { shopperUrl } from '../routes';
import { useTeamTimes } from '../team-hours';
import { useWaiting } from './use-waiting';

interface Props {
  ticketId: string;
  isNotified: boolean;
  notices: ReturnType<typeof useNotices>;
}

/** It arrived: what happens next, and the two ways on. */
export function Sent({ ticketId, isNotified, notices }: Props) {
  const text = useText(shopperText);
  const position = useWaiting(ticketId);
  const expected = expectedReply(position, useTeamTimes({ kind: 'ticket', ticketId }));
  const hasBack = hasPageBelow();
  return (
    <PageFrame title={text.leave.title}>
      <View ariaLive="polite">
        <EmptyState
          glyph={circleCheck}
          title={text.leave.sentTitle}
          hint={isNotified ? text.leave.sentNotified(expected) : text.leave.sentQuiet(expected)}
        >
          <Button kind="primary" onTap={() => void replaceWith(shopperUrl('message', { id: ticketId }))}>
            {text.leave.see}
          </Button>
          {hasBack ? <Button onTap={() => void goBack(shopperUrl('help'))}>{text.leave.back}</Button> : null}
        </EmptyState>
        {isNotified ? null : <AskToBeTold notices={notices} />}
      </View>
    </PageFrame>
  );
}
