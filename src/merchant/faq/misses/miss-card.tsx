import { View } from '@tarojs/components';
import { cloudNow } from '../../../cloud';
import { Button } from '../../../components/button';
import { Icon } from '../../../components/icon';
import { plus } from '../../../components/icon/glyphs/plus';
import { StatusChip } from '../../../components/status-chip';
import { useText } from '../../../text/define-text';
import { faqEditorText } from '../../../text/faq-editor';
import { useLanguage } from '../../../text/language';
import { formatWhen } from '../../../text/time';
import type { MissGroup } from '../missed-words';

interface Props {
  group: MissGroup;
  isBusy: boolean;
  onAttach: (articleId: string, question: string) => void;
  onWrite: () => void;
  onDismiss: () => void;
}

/** Words asked in vain, and the answers they may have meant: one tap each. */
export function MissCard({ group, isBusy, onAttach, onWrite, onDismiss }: Props) {
  const { misses: text } = useText(faqEditorText);
  const language = useLanguage();
  const { examples, nearest } = group;
  return (
    <View className="miss">
      <View className="miss__head">
        <View className="miss__words" ariaRole="heading">
          {group.text}
        </View>
        <StatusChip text={text.times(group.count)} tone={group.count > 1 ? 'warn' : 'neutral'} />
      </View>
      <View className="miss__hint">{text.last(formatWhen(group.lastAt, cloudNow(), language))}</View>
      {examples.length > 0 ? (
        <View className="miss__hint">
          {text.alsoAsked}：{examples.join(' · ')}
        </View>
      ) : null}
      <View className="miss__label">{nearest.length > 0 ? text.nearest : text.none}</View>
      {nearest.map(({ articleId, question }) => (
        <View
          key={articleId}
          className={isBusy ? 'miss__near miss__near--busy' : 'miss__near'}
          hoverClass="miss__near--pressed"
          ariaRole="button"
          ariaLabel={text.nearestOf(question)}
          {...(isBusy ? {} : { onClick: () => onAttach(articleId, question) })}
        >
          <Icon glyph={plus} size={20} className="miss__plus" />
          <View className="miss__question">{question}</View>
        </View>
      ))}
      <View className="miss__steps">
        <Button kind="quiet" size="small" onTap={onDismiss}>
          {text.dismiss}
        </Button>
        <Button size="small" onTap={onWrite}>
          {text.write}
        </Button>
      </View>
    </View>
  );
}
