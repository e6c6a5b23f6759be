import { View } from '@tarojs/components';
import { OPERATION_KINDS } from '../../../domain/operations';
import { Button } from '../../components/button';
import { ChoiceChips } from '../../components/choice-chips';
import { DeskError } from '../../components/desk-error';
import { EmptyState } from '../../components/empty-state';
import { historyIcon } from '../../components/icon/glyphs/history';
import { ListFoot } from '../../components/list-foot';
import { PageFrame } from '../../components/page-frame';
import { Skeleton } from '../../components/skeleton';
import { useText } from '../../text/define-text';
import { merchantText } from '../../text/merchant';
import { operationsText } from '../../text/operations';
import './index.scss';
import { OperationLine } from './operation-line';
import { PERIODS, type Period, useOperations } from './use-operations';

/** Who changed what at the desk. */
export default function OperationsPage() {
  const text = useText(operationsText);
  const { roles } = useText(merchantText);
  const page = useOperations();
  const { list, filter } = page;
  const teams = Object.fromEntries((list.data?.teams ?? []).map(({ id, name }) => [id, name]));
  const names = { ...roles, ...teams };
  const { who } = filter;
  return (
    <PageFrame title={text.title} isStale={list.isStale && Boolean(list.error)}>
      <View className="records">
        <View className="records__hint">{page.isAdmin ? text.hint : text.hintOfLead}</View>
        <ChoiceChips
          label={text.kind}
          options={(['all', ...OPERATION_KINDS] as const).map((value) => ({
            value,
            label: value === 'all' ? text.all : text.kinds[value],
          }))}
          chosen={filter.kind}
          onChoose={(kind) => page.change({ kind })}
        />
        <View className="operations__gap" />
        <ChoiceChips
          label={text.days}
          options={(Object.keys(PERIODS) as Period[]).map((value) => ({ value, label: text.dayNames[value] }))}
          chosen={filter.period}
          onChoose={(period) => page.change({ period })}
        />
        {who ? (
          <View className="operations__only">
            <View>{text.onlyNow(who.name)}</View>
            <Button kind="quiet" size="small" onTap={() => page.change({ who: undefined })}>
              {text.everybody}
            </Button>
          </View>
        ) : null}
        {list.isLoading ? <Skeleton cards={4} lines={3} /> : null}
        {list.error && !list.items ? <DeskError error={list.error} onRetry={() => void list.refresh()} /> : null}
        {list.items?.length === 0 ? (
          <EmptyState
            glyph={historyIcon}
            title={page.isFiltered ? text.emptyFiltered : text.empty}
            hint={page.isFiltered ? '' : text.emptyHint}
          />
        ) : null}
        {list.items?.map((line) => (
          <OperationLine
            key={line.id}
            line={line}
            names={names}
            onOnly={who ? undefined : () => page.change({ who: { id: line.memberId, name: line.who } })}
          />
        ))}
        <ListFoot list={list} more={text.more} />
      </View>
    </PageFrame>
  );
}
