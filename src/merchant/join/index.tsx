import { View } from '@tarojs/components';
import { FIELD_CHARS, ownValue } from '../../../domain/kernel';
import { type ClientError, useDeskSession } from '../../cloud';
import { Button } from '../../components/button';
import { EmptyState } from '../../components/empty-state';
import { ErrorState } from '../../components/error-state';
import { circleCheck } from '../../components/icon/glyphs/circle-check';
import { headset } from '../../components/icon/glyphs/headset';
import { PageFrame } from '../../components/page-frame';
import { TextField } from '../../components/text-field';
import { replaceWith } from '../../phone/pages';
import { useText } from '../../text/define-text';
import { merchantText } from '../../text/merchant';
import './index.scss';
import { useJoin } from './use-join';

export default function JoinPage() {
  const { join: text } = useText(merchantText);
  const page = useJoin();
  /** Each has another way on: look at the code again, or ask for a new one. */
  const wordsOf = ({ details: { reason } }: ClientError): string | undefined =>
    ownValue<string>(text.refused, String(reason));
  if (page.hasJoined) return <Joined />;
  return (
    <PageFrame title={text.title}>
      <EmptyState glyph={headset} title={text.hello} hint={text.hint} />
      <View className="join">
        <TextField value={page.code} label={text.code} maxChars={FIELD_CHARS.code} onChange={page.type} />
        {page.error ? <ErrorState isInline error={page.error} words={wordsOf(page.error)} /> : null}
        <Button
          kind="primary"
          isBlock
          isDisabled={page.code.trim() === ''}
          isBusy={page.isJoining}
          onTap={() => void page.join()}
        >
          {text.go}
        </Button>
      </View>
    </PageFrame>
  );
}

/** In: the way to what the new roles open. */
function Joined() {
  const { join: text } = useText(merchantText);
  const canAnswer = useDeskSession().may('agent/queue.list');
  return (
    <PageFrame title={text.title}>
      <View ariaLive="polite">
        <EmptyState glyph={circleCheck} title={text.done} hint={text.doneHint}>
          {canAnswer ? (
            <Button kind="primary" onTap={() => void replaceWith('/agent/queue/index')}>
              {text.toQueue}
            </Button>
          ) : null}
          <Button onTap={() => void replaceWith('/merchant/home/index')}>{text.toHome}</Button>
        </EmptyState>
      </View>
    </PageFrame>
  );
}
