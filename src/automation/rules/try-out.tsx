import { View } from '@tarojs/components';
import { useState } from 'react';
import { call, cloudNow, type OutputOf, useAction } from '../../cloud';
import { Button } from '../../components/button';
import { ErrorState } from '../../components/error-state';
import { useText } from '../../text/define-text';
import { useLanguage } from '../../text/language';
import { rulesText } from '../../text/rules';
import { formatWhen } from '../../text/time';
import { topicText } from '../../text/topics';
import { openTicket } from '../routes';
import type { Rule } from './use-rules';

type Tried = OutputOf<'merchant', 'rule.tryOut'>;

/** What the rule would have done last week, as it stands on the sheet. Nothing is changed. */
export function TryOut({ rule, isDisabled }: { rule: Rule; isDisabled: boolean }) {
  const text = useText(rulesText);
  const topics = useText(topicText);
  const language = useLanguage();
  const [tried, show] = useState<Tried>();
  const { run, isRunning, error } = useAction((_key, one: Rule) => call('merchant', 'rule.tryOut', { rule: one }));
  const look = async (): Promise<void> => {
    show(undefined);
    show(await run(rule));
  };
  return (
    <View className="rule__try">
      <Button isBlock isBusy={isRunning} isDisabled={isDisabled} onTap={() => void look()}>
        {isRunning ? text.trying : text.tryOut}
      </Button>
      {error ? <ErrorState isInline error={error} /> : null}
      {tried ? (
        <View ariaLive="polite">
          <View className="rule__count">{text.tried(tried.count, tried.looked)}</View>
          <View className="rule__hint">{tried.isWhole ? text.triedHint : text.notWhole}</View>
          {tried.examples.map(({ ticketId, number, topic, teamName, at }) => (
            <View
              // One ticket may have been touched several times.
              key={`${ticketId}.${at}`}
              className="rule__example"
              hoverClass="rule__example--pressed"
              ariaRole="link"
              onClick={() => openTicket(ticketId)}
            >
              {[number, topics[topic], teamName, formatWhen(at, cloudNow(), language)].filter(Boolean).join(' · ')}
            </View>
          ))}
        </View>
      ) : null}
    </View>
  );
}
