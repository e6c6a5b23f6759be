import { View } from '@tarojs/components';
import type { ClientError } from '../../cloud/client-error';
import { componentText } from '../../text/components';
import { useText } from '../../text/define-text';
import { wordsFor } from '../../text/errors';
import { useLanguage } from '../../text/language';
import { Button } from '../button';
import { Icon } from '../icon';
import { circleAlert } from '../icon/glyphs/circle-alert';
import { wifiOff } from '../icon/glyphs/wifi-off';
import './index.scss';

interface Props {
  error: ClientError;
  /** What the page knows better than the code does. */
  words?: string | undefined;
  /** What was typed here is kept, and may be told so. */
  isKept?: boolean;
  onRetry?: () => void;
  isBusy?: boolean | undefined;
  /** A line above what failed, keeping what is shown and typed; otherwise it takes the place of the content. */
  isInline?: boolean;
}

/** What happened, where it happened, and the way on. */
export function ErrorState({ error, words, isKept, onRetry, isBusy, isInline }: Props) {
  const language = useLanguage();
  const text = useText(componentText);
  return (
    <View className={isInline ? 'wd-error wd-error--inline' : 'wd-error'} ariaRole="alert" ariaLive="polite">
      <Icon glyph={error.isOffline ? wifiOff : circleAlert} size={isInline ? 20 : 32} className="wd-error__icon" />
      <View className="wd-error__words">{words ?? wordsFor(error, language, isKept)}</View>
      {onRetry ? (
        <Button size="small" onTap={onRetry} isBusy={isBusy}>
          {text.retry}
        </Button>
      ) : null}
    </View>
  );
}
