import { View } from '@tarojs/components';
import { useState } from 'react';
import { FIELD_CHARS } from '../../../domain/kernel';
import { ChoiceChips } from '../../components/choice-chips';
import { Sheet } from '../../components/sheet';
import { TextField } from '../../components/text-field';
import { useText } from '../../text/define-text';
import { ticketExportsText } from '../../text/ticket-exports';
import { isUnknownTicket, PERIOD_DAYS, type useExports, type Wish } from './use-exports';

interface Props {
  page: ReturnType<typeof useExports>;
  onClose: () => void;
  onSent: () => void;
}

/** Which tickets are asked for, and as what. */
export function WishSheet({ page, onClose, onSent }: Props) {
  const text = useText(ticketExportsText);
  const [wish, setWish] = useState<Wish>({ period: 'month', teamId: '', ofTicket: '', format: 'xlsx' });
  const change = (some: Partial<Wish>): void => setWish((old) => ({ ...old, ...some }));
  const send = async (): Promise<void> => {
    if (await page.ask(wish)) onSent();
  };
  const [isOfOne, setIsOfOne] = useState(false);
  const isUnknown = isOfOne && isUnknownTicket(page.askError);
  const teams = page.list.data?.teams ?? [];
  return (
    <Sheet
      title={text.ask}
      isOpen
      onClose={onClose}
      action={{
        text: text.send,
        onTap: () => void send(),
        isBusy: page.isAsking,
        error: isUnknown ? undefined : page.askError,
        isDisabled: isOfOne && wish.ofTicket.trim() === '',
      }}
    >
      <View className="exports__label">{text.whose}</View>
      <ChoiceChips
        label={text.whose}
        options={(['all', 'one'] as const).map((value) => ({ value, label: text.whoses[value] }))}
        chosen={isOfOne ? 'one' : 'all'}
        onChoose={(whose) => {
          setIsOfOne(whose === 'one');
          change({ ofTicket: '' });
        }}
      />
      {isOfOne ? (
        <>
          <View className="exports__field">
            <TextField
              value={wish.ofTicket}
              onChange={(ofTicket) => change({ ofTicket })}
              label={text.ofTicketLabel}
              maxChars={FIELD_CHARS.ticketSearch}
              isWrong={isUnknown}
            />
          </View>
          <View className="exports__facts">{isUnknown ? text.ofTicketUnknown : text.ofTicketHint}</View>
        </>
      ) : (
        <>
          <View className="exports__label">{text.period}</View>
          <ChoiceChips
            label={text.period}
            options={(Object.keys(PERIOD_DAYS) as Wish['period'][]).map((value) => ({
              value,
              label: text.periods[value],
            }))}
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
        </>
      )}
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
