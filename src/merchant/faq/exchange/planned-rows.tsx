import { View } from '@tarojs/components';
import { ownValue } from '../../../../domain/kernel';
import type { OutputOf } from '../../../cloud';
import { Button } from '../../../components/button';
import { ChoiceChips } from '../../../components/choice-chips';
import { ErrorState } from '../../../components/error-state';
import { ShowMore, useShown } from '../../../components/show-more';
import { type ChipTone, StatusChip } from '../../../components/status-chip';
import { useText } from '../../../text/define-text';
import { faqEditorText } from '../../../text/faq-editor';
import type { Fate, useImport } from './use-import';

type Row = OutputOf<'exchange', 'faq.readImport'>['rows'][number];

const ALL = 'all';
/** What needs a person first. */
const FATES: readonly Fate[] = ['error', 'create', 'update', 'same'];
const TONES: Readonly<Record<Fate, ChipTone>> = { error: 'danger', create: 'ok', update: 'info', same: 'neutral' };

/** What each row of the file would do, before anything is done. */
export function PlannedRows({ page }: { page: ReturnType<typeof useImport> }) {
  const { exchange: text } = useText(faqEditorText);
  const { counts, rows, fate } = page;
  const shown = useShown(rows.items ?? [], undefined, `${page.file?.fileId ?? ''} ${fate ?? ''}`);
  if (!counts) return null;
  const all = FATES.reduce((sum, one) => sum + counts[one], 0);
  const options: { value: Fate | typeof ALL; label: string }[] = [
    { value: ALL, label: text.allRows(all) },
    ...FATES.filter((one) => counts[one] > 0).map((value) => ({
      value,
      label: `${text.fates[value]} ${counts[value]}`,
    })),
  ];
  return (
    <View className="faq-exchange__plan">
      <ChoiceChips
        label={text.rowsShown}
        options={options}
        chosen={fate ?? ALL}
        onChoose={(value) => page.setFate(value === ALL ? undefined : value)}
      />
      <View className="faq-exchange__rows" ariaRole="list">
        {shown.items.map((row) => (
          <PlannedRow key={row.id} row={row} />
        ))}
      </View>
      <ShowMore shown={shown} />
      {rows.moreError ? <ErrorState isInline error={rows.moreError} onRetry={() => void rows.loadMore()} /> : null}
      {shown.hiddenCount === 0 && rows.hasMore ? (
        <Button kind="quiet" isBlock isBusy={rows.isLoadingMore} onTap={() => void rows.loadMore()}>
          {text.moreRows}
        </Button>
      ) : null}
    </View>
  );
}

function PlannedRow({ row: { row, fate, question, problem, column, columnTitle, place } }: { row: Row }) {
  const { exchange: text, fields } = useText(faqEditorText);
  const titles: Readonly<Record<string, string>> = { ...fields, ...text.columns };
  const title = columnTitle ?? (column && ownValue(titles, column));
  const where = title && place ? text.cellAt(title, place) : title;
  return (
    <View className="faq-exchange__row">
      <View className="faq-exchange__number">{row}</View>
      <View className="faq-exchange__words">
        <View className="faq-exchange__question">{question || text.noQuestion}</View>
        {problem ? (
          <View className="faq-exchange__wrong">{[where, text.problems[problem]].filter(Boolean).join('：')}</View>
        ) : null}
      </View>
      <StatusChip tone={TONES[fate]} text={text.fates[fate]} />
    </View>
  );
}
