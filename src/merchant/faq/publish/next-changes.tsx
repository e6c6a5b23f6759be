import { View } from '@tarojs/components';
import { useMemo } from 'react';
import type { OutputOf } from '../../../cloud';
import { Button } from '../../../components/button';
import { EmptyState } from '../../../components/empty-state';
import { circleCheck } from '../../../components/icon/glyphs/circle-check';
import { ShowMore, useShown } from '../../../components/show-more';
import { StatusChip } from '../../../components/status-chip';
import { useText } from '../../../text/define-text';
import { faqDifferenceText } from '../../../text/faq-difference';
import { faqEditorText } from '../../../text/faq-editor';
import { DifferenceSheet } from '../../components/difference-sheet';
import { openMerchant } from '../../routes';
import { useDifference } from '../use-difference';

type Changes = OutputOf<'merchant', 'faq.check'>['changes'];

const KINDS = ['added', 'changed', 'removed'] as const;
const TONES = { added: 'ok', changed: 'info', removed: 'warn' } as const;

interface Props {
  changes: Changes;
  hasCategoryChanges: boolean;
  /** Drafts or reviews stand above: then one line says that none of it is ready yet. */
  isWorkWaiting: boolean;
}

/** What publishing now would change for shoppers. */
export function NextChanges({ changes, hasCategoryChanges, isWorkWaiting }: Props) {
  const { publish: text } = useText(faqEditorText);
  const { see } = useText(faqDifferenceText);
  const rows = useMemo(() => KINDS.flatMap((kind) => changes[kind].map((row) => ({ ...row, kind }))), [changes]);
  const shown = useShown(rows);
  const difference = useDifference();
  const isEmpty = rows.length === 0 && !hasCategoryChanges;
  if (isEmpty && isWorkWaiting)
    return <View className="faq-publish__section faq-publish__hint">{text.nothingHint}</View>;
  if (isEmpty) return <EmptyState glyph={circleCheck} title={text.nothing} hint={text.nothingHint} />;
  return (
    <View className="faq-publish__section">
      <View className="faq-publish__heading" ariaRole="heading">
        {text.next}
      </View>
      <View className="faq-publish__rows">
        {hasCategoryChanges ? (
          <View className="faq-publish__row faq-publish__row--plain">
            <View className="faq-publish__question">{text.categories}</View>
          </View>
        ) : null}
        {shown.items.map(({ kind, articleId, question }) => (
          <View
            key={`${kind}-${articleId}`}
            className="faq-publish__row faq-publish__row--plain"
            ariaRole="link"
            onClick={() => openMerchant('faq/article', { id: articleId })}
          >
            <StatusChip tone={TONES[kind]} text={text.changeKinds[kind]} />
            <View className="faq-publish__question">{question}</View>
          </View>
        ))}
      </View>
      <ShowMore shown={shown} />
      <Button kind="quiet" isBlock onTap={() => difference.compare({ from: 'published', to: 'next' })}>
        {see}
      </Button>
      <DifferenceSheet state={difference} />
    </View>
  );
}
