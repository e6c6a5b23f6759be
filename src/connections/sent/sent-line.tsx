import { View } from '@tarojs/components';
import { cloudNow, type OutputOf } from '../../cloud';
import { Button } from '../../components/button';
import { type ChipTone, StatusChip } from '../../components/status-chip';
import { connectionEventText } from '../../text/connection-events';
import { connectionsText } from '../../text/connections';
import { useText } from '../../text/define-text';
import { useLanguage } from '../../text/language';
import { formatDue, formatWhen } from '../../text/time';

export type Line = OutputOf<'merchant', 'connection.dispatches'>['dispatches'][number];

const TONES: Readonly<Record<Line['state'], ChipTone>> = {
  queued: 'warn',
  sent: 'ok',
  dead: 'danger',
  dropped: 'neutral',
};

/** One thing that was told: what, when, and what became of it. */
export function SentLine({ line, isBusy, onAgain }: { line: Line; isBusy: boolean; onAgain: () => void }) {
  const text = useText(connectionsText);
  const { events, alerts } = useText(connectionEventText);
  const language = useLanguage();
  const { type, tells, ticketNumber, state, attempts, failure, code, nextAt, at } = line;
  const now = cloudNow();
  const names: Readonly<Record<string, string>> = { ...events, ...alerts };
  const said = type === 'change' || type === 'alert' ? tells.map((one) => names[one] ?? one) : [text.types[type]];
  const why = failure && (code === null ? text.why[failure] : text.withCode(text.why[failure], code));
  const facts = [
    ticketNumber,
    formatWhen(at, now, language),
    ...(attempts > 1 ? [text.tries(attempts)] : []),
    ...(state === 'queued' && nextAt !== null && nextAt > now ? [text.nextAt(formatDue(nextAt, now, language))] : []),
  ].filter((one) => one !== undefined);
  return (
    <View className="sent__line">
      <View className="sent__top">
        <View className="sent__what">{said.join(text.join)}</View>
        <StatusChip tone={TONES[state]} text={text.states[state]} />
      </View>
      {why && state !== 'sent' ? <View className="sent__why">{why}</View> : null}
      <View className="sent__facts">{facts.join(' · ')}</View>
      {state === 'dead' || state === 'dropped' ? (
        <View className="sent__steps">
          <Button size="small" isDisabled={isBusy} onTap={onAgain}>
            {text.again}
          </Button>
        </View>
      ) : null}
    </View>
  );
}
