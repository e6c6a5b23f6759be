import { View } from '@tarojs/components';
import type { MissedNotice } from '../../../contract';
import { ownValue } from '../../../domain/kernel';
import { cloudNow } from '../../cloud';
import { Button } from '../../components/button';
import { openUrl } from '../../phone/pages';
import { useText } from '../../text/define-text';
import { useLanguage } from '../../text/language';
import { missedText } from '../../text/missed';
import { formatDue } from '../../text/time';

interface Props {
  item: MissedNotice;
  isBusy: boolean;
  onRetry: () => void;
}

/** What was to be told to whom, why it was not, and what one can do about it. */
export function MissedCard({ item, isBusy, onRetry }: Props) {
  const text = useText(missedText);
  const language = useLanguage();
  const { to, colleague, title, state, ticketId, ticketNumber, failedAt, code, mayRetry } = item;
  const whom = colleague === undefined ? text.to[to] : text.toColleague(colleague);
  const reason =
    (to === 'colleague' ? ownValue<string>(text.reasonsOfColleague, code) : undefined) ??
    ownValue<string>(text.reasons, code) ??
    text.other(code);
  return (
    <View className="missed__card">
      <View className="missed__whom" ariaRole="heading">
        {whom}
      </View>
      {title && state ? <View className="missed__what">{text.what(title, state)}</View> : null}
      <View className="missed__when">
        {[ticketNumber && text.number(ticketNumber), text.failedAt(formatDue(failedAt, cloudNow(), language))]
          .filter(Boolean)
          .join(' · ')}
      </View>
      <View className="missed__reason">{reason}</View>
      {mayRetry || to === 'conversation' ? null : <View className="missed__when">{text.noMoreTries}</View>}
      <View className="missed__steps">
        {ticketId ? (
          <Button kind="quiet" size="small" onTap={() => void openUrl(`/agent/ticket/index?id=${ticketId}`)}>
            {text.open}
          </Button>
        ) : null}
        {mayRetry ? (
          <Button size="small" isBusy={isBusy} onTap={onRetry}>
            {text.retry}
          </Button>
        ) : null}
      </View>
    </View>
  );
}
