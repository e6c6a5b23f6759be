import { View } from '@tarojs/components';
import { useState } from 'react';
import { ChoiceChips } from '../../components/choice-chips';
import { Sheet } from '../../components/sheet';
import { useText } from '../../text/define-text';
import { ticketExportsText } from '../../text/ticket-exports';
import { PERIOD_DAYS, type useExports, type Wish } from './use-exports';

interface Props {
  page: ReturnType<typeof useExports>;
  onClose: () => void;
  onSent: () => void;
}

/** Which tickets are asked for, and as what. */
export function WishSheet({ page, onClose, onSent }: Props) {
  const text = useText(ticketExportsText);
  const [wish, setWish] = useState<Wish>({ period: 'month', teamId: '', format: 'xlsx' });
  const change = (some: Partial<Wish>): void => setWish((old) => ({ ...old, ...some }));
  const send = async (): Promise<void> => {
    if (await page.ask(wish)) onSent();
  };
  const teams = page.list.data?.teams ?? [];
  return (
    <Sheet
      title={text.ask}
      isOpen
      onClose={onClose}
      action={{ text: text.send, onTap: () => void send(), isBusy: page.isAsking, error: page.askError }}
    >
      <View className="exports__label">{text.period}</View>
      <ChoiceChips
        label={text.period}
        options={(Object.keys(PERIOD_DAYS) as Wish['period'][]).map((value) => ({ value, label: text.periods[value] }))}
        chosen={wish.period}
        onChoose={(period) => change({ period })}
      />
      <View className="exports__label">{text.team}</View>
      <ChoiceChips
        label={text.team}
        options={[{ id: '', name: text.allTeams }, ...teams].map(({ id, name }) => ({ value: id, label: name }))}
        chosen={wish.teamId}
        onChoose={(teamId) => change({ teamId })}
      />
      <View className="exports__label">{text.format}</View>
      <ChoiceChips
        label={text.format}
        options={(['xlsx', 'csv'] as const).map((value) => ({ value, label: text.formats[value] }))}
        chosen={wish.format}
        onChoose={(format) => change({ format })}
      />
    </Sheet>
  );
}
