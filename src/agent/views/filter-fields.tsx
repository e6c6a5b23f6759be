import { View } from '@tarojs/components';
import type { PropsWithChildren } from 'react';
import { LIST_COUNTS } from '../../../domain/kernel';
import { CHANNELS, PRIORITIES } from '../../../domain/service-level';
import { MEMBER_TIERS, ORDER_STATES } from '../../../domain/shop';
import { TICKET_STATUSES, TOPICS } from '../../../domain/ticket';
import { VIEW_AMONG, VIEW_CLOCKS, VIEW_DAYS, type ViewFilter } from '../../../domain/views';
import { useLabels } from '../../cloud';
import { ChoiceChips } from '../../components/choice-chips';
import { agentText } from '../../text/agent';
import { useText } from '../../text/define-text';
import { orderText } from '../../text/order';
import { viewsText } from '../../text/views';
import { useShopWords } from '../shop-words';
import '../ticket/ticket-sheet.scss';

interface Props {
  filter: ViewFilter;
  onChange: (filter: ViewFilter) => void;
}

/** Fields of a filter that are lists. */
type Lists = { readonly [K in keyof ViewFilter as ViewFilter[K] extends readonly string[] ? K : never]: ViewFilter[K] };
type Option = { readonly value: string; readonly label: string };

/** All that a filter may ask for, a row each. */
export function FilterFields({ filter, onChange }: Props) {
  const text = useText(viewsText);
  const agent = useText(agentText);
  const { states } = useText(orderText);
  const { topics, tiers } = useShopWords();
  const labels = useLabels({ refreshOnShow: false });
  const standing = labels.data?.labels.filter(({ isArchived }) => !isArchived) ?? [];
  const named = <V extends string>(values: readonly V[], words: Readonly<Record<V, string>>): Option[] =>
    values.map((value) => ({ value, label: words[value] }));
  const rows: readonly (readonly [field: keyof Lists, name: string, options: readonly Option[], most: number])[] = [
    ['statuses', text.statuses, named(TICKET_STATUSES, agent.status), TICKET_STATUSES.length],
    ['topics', text.topics, named(TOPICS, topics), TOPICS.length],
    ['labelIds', text.labels, standing.map(({ id, name }) => ({ value: id, label: name })), LIST_COUNTS.labelsOfTicket],
    ['tiers', text.tiers, named(MEMBER_TIERS, tiers), MEMBER_TIERS.length],
    ['priorities', text.priorities, named(PRIORITIES, agent.queue.headStarts), PRIORITIES.length],
    ['channels', text.channels, named(CHANNELS, text.channelNames), CHANNELS.length],
    ['orderStates', text.orderStates, named(ORDER_STATES, states), ORDER_STATES.length],
  ];
  const toggle = (field: keyof Lists, value: string, most: number): void => {
    const list = filter[field] as readonly string[];
    const next = list.includes(value) ? list.filter((one) => one !== value) : [...list, value].slice(0, most);
    onChange({ ...filter, [field]: next });
  };
  return (
    <>
      <Row name={text.among}>
        <ChoiceChips
          label={text.among}
          options={named(VIEW_AMONG, text.amongs)}
          chosen={filter.among}
          onChoose={(among) => onChange({ ...filter, among: among as ViewFilter['among'] })}
        />
      </Row>
      <Row name={text.clock}>
        <ChoiceChips
          label={text.clock}
          options={named(VIEW_CLOCKS, text.clocks)}
          chosen={filter.clock ? [filter.clock] : []}
          onChoose={(clock) =>
            onChange({ ...filter, clock: clock === filter.clock ? null : (clock as ViewFilter['clock']) })
          }
        />
      </Row>
      <Row name={text.isAwaited}>
        <ChoiceChips
          label={text.isAwaited}
          options={[{ value: 'yes', label: text.awaited }]}
          chosen={filter.isAwaited ? ['yes'] : []}
          onChoose={() => onChange({ ...filter, isAwaited: !filter.isAwaited })}
        />
      </Row>
      {rows.map(([field, name, options, most]) =>
        options.length > 0 ? (
          <Row key={field} name={name}>
            <ChoiceChips
              label={name}
              options={options}
              chosen={filter[field] as readonly string[]}
              onChoose={(value) => toggle(field, value, most)}
            />
          </Row>
        ) : null,
      )}
      <Row name={text.within}>
        <ChoiceChips
          label={text.within}
          options={VIEW_DAYS.map((days) => ({ value: String(days), label: text.withinDays(days) }))}
          chosen={filter.withinDays ? [String(filter.withinDays)] : []}
          onChoose={(days) =>
            onChange({ ...filter, withinDays: Number(days) === filter.withinDays ? null : Number(days) })
          }
        />
      </Row>
    </>
  );
}

function Row({ name, children }: PropsWithChildren<{ name: string }>) {
  return (
    <>
      <View className="ticket-sheet__label">{name}</View>
      {children}
    </>
  );
}
