import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../../components/button';
import { Checkbox } from '../../../components/checkbox';
import { ShowMore, useShown } from '../../../components/show-more';
import { useText } from '../../../text/define-text';
import { faqEditorText } from '../../../text/faq-editor';
import { openMerchant } from '../../routes';
import type { FaqList } from '../load-faq-list';

type Row = FaqList['articles'][number];

interface Step {
  readonly label: string;
  readonly isPrimary?: boolean;
  readonly isBusy: boolean;
  readonly run: (articleIds: string[]) => void;
}

interface Props {
  title: string;
  hint?: string;
  articles: readonly Row[];
  steps: readonly Step[];
}

/** Articles at one stage, all chosen until one is unticked, and what can be done with the chosen. */
export function StageList({ title, hint, articles, steps }: Props) {
  const { publish: text, list } = useText(faqEditorText);
  const shown = useShown(articles);
  const [unticked, setUnticked] = useState<readonly string[]>([]);
  if (articles.length === 0) return null;
  const chosen = articles.map(({ id }) => id).filter((id) => !unticked.includes(id));
  const toggle = (id: string): void =>
    setUnticked(unticked.includes(id) ? unticked.filter((one) => one !== id) : [...unticked, id]);
  return (
    <View className="faq-publish__section">
      <View className="faq-publish__heading" ariaRole="heading">
        {title} · {articles.length}
      </View>
      {hint ? <View className="faq-publish__hint">{hint}</View> : null}
      <View className="faq-publish__rows">
        {shown.items.map(({ id, question, isArchived, submittedBy }) => {
          const facts = [isArchived ? text.changeKinds.removed : '', submittedBy ? text.submittedBy(submittedBy) : ''];
          const isChosen = !unticked.includes(id);
          return (
            <View key={id} className="faq-publish__row">
              <Checkbox className="faq-publish__tick" isChecked={isChosen} label={question} onChange={() => toggle(id)}>
                {null}
              </Checkbox>
              <View
                className="faq-publish__question"
                ariaRole="link"
                onClick={() => openMerchant('faq/article', { id })}
              >
                {question || list.unnamed}
                <View className="faq-publish__by">{facts.filter(Boolean).join(' · ')}</View>
              </View>
            </View>
          );
        })}
      </View>
      <ShowMore shown={shown} />
      <View className="faq-publish__steps">
        {steps.map(({ label, isPrimary, isBusy, run }) => (
          <Button
            key={label}
            kind={isPrimary ? 'primary' : 'plain'}
            size="small"
            isBusy={isBusy}
            isDisabled={chosen.length === 0}
            onTap={() => run(chosen)}
          >
            {label}
          </Button>
        ))}
      </View>
    </View>
  );
}
