import { View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { Button } from '../../components/button';
import { isRefusalKept, openNoticeSettings } from '../../phone/notice-settings';
import { askToBeToldText } from '../../text/ask-to-be-told';
import { useText } from '../../text/define-text';
import './ask-to-be-told.scss';
import type { useNotices } from './use-notices';

interface Props {
  notices: ReturnType<typeof useNotices>;
  /** The page asks by itself: here is only said where that would be in vain. */
  isAskedElsewhere?: boolean;
}

/**
 * For who waits and cannot be told: one tap asks for a notice. Where WeChat remembers a refusal it would show no dialog, so it is said
 * and the way to its settings is open. Nothing where a notice is left, or the shop has no template.
 */
export function AskToBeTold({ notices, isAskedElsewhere = false }: Props) {
  const text = useText(askToBeToldText);
  const [isMuted, setMuted] = useState(false);
  const isWanted = notices.canAsk && notices.left === 0;
  const ids = notices.templateIds.join();
  const look = async (): Promise<void> => setMuted(await isRefusalKept(ids.split(',')));
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at when it comes to be wanted, and after each answer
  useEffect(() => {
    if (isWanted) void look();
  }, [isWanted, ids]);
  if (!isWanted) return null;
  const ask = async (): Promise<void> => {
    // First of all: WeChat shows its dialog only while it still sees the tap.
    if (!(await notices.ask())) await look();
  };
  const open = async (): Promise<void> => {
    await openNoticeSettings();
    await look();
  };
  if (isMuted)
    return (
      <View className="ask-told ask-told--muted" ariaRole="status">
        <View className="ask-told__words">{text.muted}</View>
        <Button size="small" onTap={() => void open()}>
          {text.open}
        </Button>
      </View>
    );
  if (isAskedElsewhere) return null;
  return (
    <View className="ask-told">
      <Button isBlock onTap={() => void ask()}>
        {text.ask}
      </Button>
    </View>
  );
}
