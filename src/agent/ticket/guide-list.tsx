import { View } from '@tarojs/components';
import { useState } from 'react';
import { isOnlyChinese, slotValues, wordsOf } from '../../../domain/faq/reading';
import type { OutputOf } from '../../cloud';
import { Button } from '../../components/button';
import { ErrorState } from '../../components/error-state';
import { StatusChip } from '../../components/status-chip';
import { agentText } from '../../text/agent';
import { useText } from '../../text/define-text';
import { useShopWords } from '../shop-words';
import { answerReply } from './answer-reply';
import { useGuide } from './use-guide';
import './ticket-sheet.scss';
import './canned.scss';
import './guide-list.scss';

interface Props {
  words: string;
  /** Whose facts an answer is filled with. */
  asker: Pick<OutputOf<'agent', 'ticket.get'>, 'order' | 'tier' | 'packet'>;
  onChoose: (text: string) => void;
}

/** Published answers to the words, to read and, unless they are the desk's own guide, to reply with. */
export function GuideList({ words, asker, onChoose }: Props) {
  const { reply: text } = useText(agentText);
  const guide = useGuide(words);
  if (guide.error && !guide.data)
    return <ErrorState isInline error={guide.error} onRetry={() => void guide.refresh()} />;
  if (!guide.data || guide.data.articles.length === 0) return null;
  return (
    <>
      <View className="ticket-sheet__label">{text.guide}</View>
      {guide.data.articles.map((article) => (
        <Answer key={article.id} article={article} asker={asker} onChoose={onChoose} />
      ))}
    </>
  );
}

interface AnswerProps extends Pick<Props, 'asker' | 'onChoose'> {
  article: OutputOf<'agent', 'guide.search'>['articles'][number];
}

function Answer({ article, asker, onChoose }: AnswerProps) {
  const { reply: text } = useText(agentText);
  const { tierNamesIn } = useShopWords();
  const [isOpen, setOpen] = useState(false);
  const { question, tier } = article;
  const { language = 'zh' } = asker.packet;
  const isForeign = isOnlyChinese(article, language);
  const written = isForeign ? 'zh' : language;
  const answer = answerReply(
    wordsOf(article, written).blocks,
    slotValues(asker.order, asker.tier, tierNamesIn(written), written),
  );
  return (
    <View className="canned__one">
      <View className="canned__question" ariaRole="button" ariaExpanded={isOpen} onClick={() => setOpen(!isOpen)}>
        <View className="canned__words">{question}</View>
        {tier === 'common' ? null : (
          <StatusChip text={text.guideTiers[tier]} tone={tier === 'emergency' ? 'danger' : 'info'} />
        )}
      </View>
      {isOpen ? (
        <>
          {isForeign ? <View className="canned__pictures">{text.onlyChinese}</View> : null}
          <View className="canned__answer">{answer}</View>
          {tier === 'guide' ? null : (
            <Button size="small" className="canned__use" onTap={() => onChoose(answer)}>
              {text.useAnswer}
            </Button>
          )}
        </>
      ) : null}
    </View>
  );
}
