import { View } from '@tarojs/components';
import { useState } from 'react';
import type { OutputOf } from '../../cloud';
import { Button } from '../../components/button';
import { Icon } from '../../components/icon';
import { check as checkGlyph } from '../../components/icon/glyphs/check';
import { openMerchant } from '../routes';

type Row = OutputOf<'merchant', 'faq.list'>['articles'][number];

interface Props {
  title: string;
  hint?: string;
  articles: readonly Row[];
  isBusy: boolean;
  steps: readonly { readonly label: string; readonly isPrimary?: boolean; readonly run: (ids: string[]) => void }[];
}

/** Articles at one stage, all chosen until one is unticked, and what can be done with the chosen. */
export function StageList({ title, hint, articles, isBusy, steps }: Props) {
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
        {articles.map(({ id, question }) => {
          const isChosen = !unticked.includes(id);
          return (
            <View key={id} className="faq-publish__row">
              <View
                className="faq-publish__tick-area"
                ariaRole="checkbox"
                ariaChecked={isChosen}
                ariaLabel={question}
                onClick={() => toggle(id)}
              >
                <View className={isChosen ? 'faq-publish__tick faq-publish__tick--on' : 'faq-publish__tick'}>
                  {isChosen ? <Icon glyph={checkGlyph} size={16} /> : null}
                </View>
              </View>
              <View
                className="faq-publish__question"
                ariaRole="link"
                onClick={() => openMerchant('faq-article', { id })}
              >
                {question}
              </View>
            </View>
          );
        })}
      </View>
      <View className="faq-publish__steps">
        {steps.map(({ label, isPrimary, run }) => (
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
