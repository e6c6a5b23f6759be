import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { call, cloudNow, type OutputOf, usePagedList } from '../../cloud';
import { DeskError } from '../../components/desk-error';
import { EmptyState } from '../../components/empty-state';
import { historyIcon } from '../../components/icon/glyphs/history';
import { ListFoot } from '../../components/list-foot';
import { PageFrame } from '../../components/page-frame';
import { Skeleton } from '../../components/skeleton';
import { pageParam } from '../../phone/page-param';
import { useText } from '../../text/define-text';
import { useLanguage } from '../../text/language';
import { rulesText } from '../../text/rules';
import { formatWhen } from '../../text/time';
import { openTicket } from '../routes';
import './index.scss';

type Line = OutputOf<'merchant', 'rule.log'>['lines'][number];

/** What rules did and could not do, the newest first; of one of them, where it says which. */
export default function RuleLogPage() {
  const text = useText(rulesText);
  const ruleId = pageParam(useRouter().params, 'rule');
  const list = usePagedList(`desk.ruleLog.${ruleId ?? ''}`, async (cursor) => {
    const { lines, nextCursor } = await call('merchant', 'rule.log', { ruleId, cursor });
    return { items: lines, nextCursor };
  });
  return (
    <PageFrame title={text.logTitle} isStale={list.isStale && Boolean(list.error)}>
      <View className="rule-log">
        <View className="rule-log__hint">{text.logHint}</View>
        {list.isLoading ? <Skeleton cards={4} lines={2} /> : null}
        {list.error && !list.items ? <DeskError error={list.error} onRetry={() => void list.refresh()} /> : null}
        {list.items?.length === 0 ? (
          <EmptyState glyph={historyIcon} title={text.logEmpty} hint={text.logEmptyHint} />
        ) : null}
        {list.items?.map((line) => (
          <LogLine key={line.id} line={line} />
        ))}
        <ListFoot list={list} more={text.more} />
      </View>
    </PageFrame>
  );
}

function LogLine({ line: { ruleName, on, ticketId, ticketNumber, outcome, why, at } }: { line: Line }) {
  const text = useText(rulesText);
  const language = useLanguage();
  const isDone = outcome === 'done';
  const became = isDone ? (why ? text.partly : text.done) : `${text.failed}${why ? `：${text.why[why]}` : ''}`;
  const what = [on && text.events[on], ticketNumber, formatWhen(at, cloudNow(), language)].filter(Boolean).join(' · ');
  const name = ruleName || text.deleted;
  return (
    <View
      className="rule-log__line"
      hoverClass="rule-log__line--pressed"
      ariaRole="link"
      ariaLabel={`${name} ${became} ${what}`}
      onClick={() => openTicket(ticketId)}
    >
      <View className="rule-log__name">{name}</View>
      <View className={isDone ? 'rule-log__became' : 'rule-log__became rule-log__became--failed'}>{became}</View>
      <View className="rule-log__what">{what}</View>
    </View>
  );
}
