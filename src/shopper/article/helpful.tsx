import { View } from '@tarojs/components';
import { useState } from 'react';
import { NOT_HELPED_REASONS, type NotHelpedReason } from '../../../domain/faq';
import { Button } from '../../components/button';
import { Icon } from '../../components/icon';
import { thumbsDown } from '../../components/icon/glyphs/thumbs-down';
import { thumbsUp } from '../../components/icon/glyphs/thumbs-up';
import { useText } from '../../text/define-text';
import { shopperText } from '../../text/shopper';

interface Props {
  helped: boolean | undefined;
  onJudge: (helped: boolean) => void;
  onExplain: (reason: NotHelpedReason) => void;
}

/** One tap says whether it helped; a "no" asks once what was missing, and shows the way to a person. */
export function Helpful({ helped, onJudge, onExplain }: Props) {
  const text = useText(shopperText);
  const [reason, setReason] = useState<NotHelpedReason>();
  const explain = (chosen: NotHelpedReason): void => {
    setReason(chosen);
    onExplain(chosen);
  };
  if (helped === true) return <View className="article__helpful article__helpful--done">{text.article.thanks}</View>;
  if (helped === false) {
    return (
      <View className="article__helpful article__helpful--no">
        <View className="article__helpful-ask">{reason ? text.article.sorry : text.article.whyNot}</View>
        {reason ? null : (
          <View className="article__reasons">
            {NOT_HELPED_REASONS.map((one) => (
              <Button key={one} size="small" onTap={() => explain(one)}>
                {text.article.reasons[one]}
              </Button>
            ))}
          </View>
        )}
      </View>
    );
  }
  return (
    <View className="article__helpful">
      <View className="article__helpful-ask">{text.article.helpfulAsk}</View>
      <Button size="small" onTap={() => onJudge(true)} label={`${text.article.helpfulAsk} ${text.article.yes}`}>
        <Icon glyph={thumbsUp} size={16} />
        {text.article.yes}
      </Button>
      <Button size="small" onTap={() => onJudge(false)} label={`${text.article.helpfulAsk} ${text.article.no}`}>
        <Icon glyph={thumbsDown} size={16} />
        {text.article.no}
      </Button>
    </View>
  );
}
