import { View } from '@tarojs/components';
import { useState } from 'react';
import { missingInBlock } from '../../../../domain/faq/editing';
import { fillBlock, fillSlots, fitOf, type SlotValues, validityOf } from '../../../../domain/faq/reading';
import type { ReaderLanguage } from '../../../../domain/kernel';
import { MEMBER_TIERS, type MemberTier, ORDER_STATES, type OrderState } from '../../../../domain/shop';
import { cloudNow } from '../../../cloud';
import { AnswerBlock } from '../../../components/answer-block';
import { ChoiceChips } from '../../../components/choice-chips';
import { useText } from '../../../text/define-text';
import { faqArticleText } from '../../../text/faq-article';
import { useLanguage } from '../../../text/language';
import { orderText } from '../../../text/order';
import { edgeText } from '../validity-chip';
import { type ArticleDraft, articleToSend } from './article-draft';
import type { EditedBlock } from './edited-words';
import { previewAsker } from './preview-asker';
import './fields.scss';
import './preview.scss';

const NO_ORDER = 'none';

/** The answer as somebody with such an order and membership would read it, while it is being written. */
export function Preview({ draft }: { draft: ArticleDraft }) {
  const text = useText(faqArticleText);
  const states = useText(orderText).states;
  const language = useLanguage();
  const [state, setState] = useState<OrderState | typeof NO_ORDER>(draft.conditions.orderStates?.[0] ?? NO_ORDER);
  const [tier, setTier] = useState<MemberTier>(draft.conditions.memberTiers?.[0] ?? 'none');
  const now = cloudNow();
  const article = articleToSend(draft);
  const askerIn = (read: ReaderLanguage) =>
    previewAsker(state === NO_ORDER ? undefined : state, tier, draft.conditions.daysInState?.min ?? 0, now, read);
  const asker = askerIn('zh');
  const why = hiddenWords();
  /** Why such a shopper does not see it; undefined when they do. */
  function hiddenWords(): string | undefined {
    const { conditions } = article;
    const validity = validityOf(conditions, now);
    if (draft.tier === 'guide') return text.article.guideHidden;
    if (validity === 'over') return text.article.isOver;
    if (validity === 'ahead')
      return text.article.isAhead(edgeText(conditions.validFrom ?? now, 'first', now, language));
    return fitOf({ conditions }, asker.facts, now) === 'no' ? text.article.hidden : undefined;
  }
  return (
    <View className="preview">
      <View className="editor__title" ariaRole="heading">
        {text.article.preview}
      </View>
      <ChoiceChips
        label={text.article.states}
        options={[
          { value: NO_ORDER, label: text.article.noOrder },
          ...ORDER_STATES.map((value) => ({ value, label: states[value] })),
        ]}
        chosen={state}
        onChoose={setState}
      />
      <View className="editor__gap" />
      <ChoiceChips
        label={text.article.tiers}
        options={MEMBER_TIERS.map((value) => ({ value, label: text.memberTiers[value] }))}
        chosen={tier}
        onChoose={setTier}
      />
      {why ? <View className="preview__hidden">{why}</View> : null}
      <Paper question={article.question} blocks={draft.blocks} values={asker.values} isHidden={why !== undefined} />
      {draft.english && article.english ? (
        <>
          <View className="editor__title" ariaRole="heading">
            {text.english.preview}
          </View>
          <Paper
            question={article.english.question}
            blocks={draft.english.blocks}
            values={askerIn('en').values}
            isHidden={why !== undefined}
          />
        </>
      ) : null}
    </View>
  );
}

interface PaperProps {
  question: string;
  blocks: readonly EditedBlock[];
  values: SlotValues;
  isHidden: boolean;
}

/** What is written so far, as it will be read. */
function Paper({ question, blocks, values, isHidden }: PaperProps) {
  return (
    <View className={`preview__paper ${isHidden ? 'preview__paper--hidden' : ''}`}>
      <View className="preview__question">{fillSlots(question, values)}</View>
      {blocks
        .filter(({ block }) => missingInBlock(block) === undefined)
        .map(({ key, block }) => (
          <AnswerBlock key={key} block={fillBlock(block, values)} onLink={() => undefined} onAction={() => undefined} />
        ))}
    </View>
  );
}
