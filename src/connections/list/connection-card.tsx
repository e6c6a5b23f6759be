import { View } from '@tarojs/components';
import { cloudNow } from '../../cloud';
import { Button } from '../../components/button';
import { type ChipTone, StatusChip } from '../../components/status-chip';
import { connectionEventText } from '../../text/connection-events';
import { connectionsText } from '../../text/connections';
import { useText } from '../../text/define-text';
import { useLanguage } from '../../text/language';
import { formatWhen } from '../../text/time';
import { openSent } from '../routes';
import type { Connection } from './use-connections';

interface Props {
  connection: Connection;
  isBusy: boolean;
  onTest: () => void;
  onEdit: () => void;
}

/** One connection: where to, whether it works, and what may be done. */
export function ConnectionCard({ connection, isBusy, onTest, onEdit }: Props) {
  const text = useText(connectionsText);
  const { kinds } = useText(connectionEventText);
  const language = useLanguage();
  const { id, kind, name, shows, isOn, isStanding, savedBy, takenAt, failure, failureCode, pausedUntilAt } = connection;
  const when = (at: number): string => formatWhen(at, cloudNow(), language);
  const [tone, state]: readonly [ChipTone, string] = !isOn
    ? ['neutral', text.off]
    : !isStanding
      ? ['warn', text.stopped]
      : pausedUntilAt !== null
        ? ['danger', text.paused(when(pausedUntilAt))]
        : ['ok', text.on];
  const why = failure && (failureCode === null ? text.why[failure] : text.withCode(text.why[failure], failureCode));
  return (
    <View className="connections__card">
      <View className="connections__top">
        <View className="connections__name">{name}</View>
        <StatusChip tone={tone} text={state} />
      </View>
      <View className="connections__facts">{[kinds[kind], shows].filter((one) => one !== '').join(' · ')}</View>
      {why ? <View className="connections__failed">{text.failed(why)}</View> : null}
      <View className="connections__facts">{takenAt === null ? text.never : text.last(when(takenAt))}</View>
      {isStanding ? null : <View className="connections__failed">{text.stoppedHint(savedBy)}</View>}
      <View className="connections__steps">
        <Button size="small" kind="quiet" onTap={() => openSent(id)}>
          {text.sent}
        </Button>
        <Button size="small" isDisabled={isBusy || !isOn || !isStanding} onTap={onTest}>
          {text.test}
        </Button>
        <Button size="small" isDisabled={isBusy} onTap={onEdit}>
          {text.edit}
        </Button>
      </View>
    </View>
  );
}
