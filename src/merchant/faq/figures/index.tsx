import { View } from '@tarojs/components';
import { useMemo, useState } from 'react';
import { call, useResource } from '../../../cloud';
import { ChoiceChips } from '../../../components/choice-chips';
import { DeskError } from '../../../components/desk-error';
import { EmptyState } from '../../../components/empty-state';
import { chartColumn } from '../../../components/icon/glyphs/chart-column';
import { PageFrame } from '../../../components/page-frame';
import { ShowMore, useShown } from '../../../components/show-more';
import { Skeleton } from '../../../components/skeleton';
import { useText } from '../../../text/define-text';
import { faqEditorText } from '../../../text/faq-editor';
import { ShareBar } from '../../components/share-bar';
import { percentOf } from '../../percent';
import { ArticleRow } from './article-row';
import './index.scss';
import { SORTS, type Sort, selfServiceShare, sortedFigures } from './sorts';
import { Untouched } from './untouched';

export default function FaqFiguresPage() {
  const { figures: text } = useText(faqEditorText);
  const figures = useResource('faq.figures', () => call('merchant', 'faq.figures', {}));
  const [sort, setSort] = useState<Sort>('views');
  const { data } = figures;
  const rows = useMemo(() => sortedFigures(data?.articles ?? [], sort), [data, sort]);
  const shown = useShown(rows, undefined, sort);
  const share = data && selfServiceShare(data.selfService);
  return (
    <PageFrame title={text.title} isStale={figures.isStale && Boolean(figures.error)}>
      <View className="faq-figures">
        {figures.isLoading ? <Skeleton cards={3} lines={3} /> : null}
        {figures.error && !data ? <DeskError error={figures.error} onRetry={() => void figures.refresh()} /> : null}
        {data ? (
          <>
            <View className="faq-figures__hint">{text.days(data.days)}</View>
            <View className="faq-figures__card">
              <View className="faq-figures__label">{text.selfService}</View>
              <View className="faq-figures__figure">{share === undefined ? '–' : percentOf(share)}</View>
              <View className="faq-figures__hint">
                {text.selfServiceOf(data.selfService.helped, data.selfService.handoffs, data.selfService.misses)}
              </View>
            </View>
            <View className="faq-figures__pair">
              <View className="faq-figures__card">
                <View className="faq-figures__label">{text.coverage}</View>
                <ShareBar share={data.coverage.share} aim={data.coverage.aim} />
                <View className="faq-figures__hint">{text.aim(percentOf(data.coverage.aim))}</View>
              </View>
              <View className="faq-figures__card">
                <View className="faq-figures__label">{text.refreshed}</View>
                <ShareBar share={data.refreshedShare} aim={data.refreshedAim} />
                <View className="faq-figures__hint">{text.aim(percentOf(data.refreshedAim))}</View>
              </View>
            </View>
            <View className="faq-figures__sorts">
              <ChoiceChips
                label={text.sortBy}
                options={SORTS.map((value) => ({ value, label: text.sorts[value] }))}
                chosen={sort}
                onChoose={setSort}
              />
            </View>
            {rows.length === 0 ? (
              <EmptyState glyph={chartColumn} title={text.noFigures} hint={text.noFiguresHint} />
            ) : (
              <View className="faq-figures__rows">
                {shown.items.map((row) => (
                  <ArticleRow key={row.articleId} row={row} />
                ))}
              </View>
            )}
            <ShowMore shown={shown} />
            <Untouched rows={data.untouched} count={data.untouchedCount} />
          </>
        ) : null}
      </View>
    </PageFrame>
  );
}
