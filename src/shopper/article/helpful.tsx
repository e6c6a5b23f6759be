import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { NOT_HELPED_REASONS, type NotHelpedReason } from '../../../domain/faq/learning';
import { Button } from '../../components/button';
import { Icon } from '../../components/icon';
import { thumbsDown } from '../../components/icon/glyphs/thumbs-down';
import { thumbsUp } from '../../components/icon/glyphs/thumbs-up';
import { useText } from '../../text/define-text';
import { notHelpedText } from '../../text/not-helped';
import { shopperText } from '../../text/shopper';

interface Props {
  helped: boolean | undefined;
  reason: NotHelpedReason | undefined;
  onJudge: (helped: boolean) => void;
  onExplain: (reason: NotHelpedReason) => void;
  /** The ways to a person, shown as soon as it did not help. */
  children: ReactNode;
}

/** One tap says whether it helped; after a "no" a person is one tap away, and what was missing goes along. */
export function Helpful({ helped, reason, onJudge, onExplain, children }: Props) {
  const { article: text } = useText(shopperText);
  const reasons = useText(notHelpedText);
  if (helped === true) return <View className="article__helpful article__helpful--done">{text.thanks}</View>;
  if (helped === false) {
    return (
      <View className="article__helpful article__helpful--no" ariaLive="polite">
        {reason ? null : (
          <>
            <View className="article__helpful-ask">{text.whyNot}</View>
            <View className="article__reasons">
              {NOT_HELPED_REASONS.map((one) => (
                <Button key={one} size="small" onTap={() => onExplain(one)}>
                  {reasons[one]}
                </Button>
              ))}
            </View>
          </>
        )}
        <View className="article__sorry">{reason ? text.noted : text.askDirectly}</View>
        <View className="article__ways">{children}</View>
      </View>
    );
  }
  return (
    <View className="article__helpful">
      <View className="article__helpful-ask">{text.helpfulAsk}</View>
      <Button size="small" onTap={() => onJudge(true)} label={`${text.helpfulAsk} ${text.yes}`}>
        <Icon glyph={thumbsUp} size={16} />
        {text.yes}
      </Button>
      <Button size="small" onTap={() => onJudge(false)} label={`${text.helpfulAsk} ${text.no}`}>
        <Icon glyph={thumbsDown} size={16} />
        {text.no}
      </Button>
    </View>
  );
}
