import { View } from '@tarojs/components';
import { useState } from 'react';
import { ownValue } from '../../../../domain/kernel';
import type { NoticeKind } from '../../../../domain/notice';
import { call, type OutputOf, useAction } from '../../../cloud';
import { Button } from '../../../components/button';
import { ErrorState } from '../../../components/error-state';
import { askToNotify } from '../../../phone/subscribe';
import { useText } from '../../../text/define-text';
import { templatesText } from '../../../text/templates';

type Answer = OutputOf<'merchant', 'template.test'>;

/** One notice to oneself: WeChat asks for the right to it, then it comes, or WeChat's reason why not stands here. */
export function TestNotice({ kind, templateId }: { kind: NoticeKind; templateId: string }) {
  const text = useText(templatesText);
  const testing = useAction((key, of: NoticeKind) => call('merchant', 'template.test', { key, kind: of }));
  const [said, say] = useState<{ readonly words: string; readonly isSent: boolean }>();
  const wordsFor = ({ isSent, refusal }: Answer): string => {
    if (isSent) return text.testSent;
    return ownValue<string>(text.refusals, String(refusal)) ?? text.refused(refusal ?? 0);
  };
  const send = async (): Promise<void> => {
    // First of all: WeChat shows its dialog only while it still sees the tap.
    const answers = await askToNotify([templateId]);
    say(undefined);
    testing.clearError();
    const answer = answers[templateId];
    if (answer !== 'accept')
      return say({ words: answer === 'ban' ? text.testBanned : text.testNotAllowed, isSent: false });
    const sent = await testing.run(kind);
    if (sent) say({ words: wordsFor(sent), isSent: sent.isSent });
    return undefined;
  };
  return (
    <View className="templates__test">
      <Button isBlock isBusy={testing.isRunning} onTap={() => void send()}>
        {text.test}
      </Button>
      {said ? (
        <View className={said.isSent ? 'templates__sent' : 'setting__wrong'} ariaRole="status" ariaLive="polite">
          {said.words}
        </View>
      ) : (
        <View className="setting__hint">{text.testHint}</View>
      )}
      {testing.error ? <ErrorState isInline error={testing.error} /> : null}
    </View>
  );
}
