import { callbackTimes } from '../../../domain/ticket';
import { cloudNow } from '../../cloud';
import { ChoiceChips } from '../../components/choice-chips';
import { formatDayPart } from '../../text/day-part';
import { useText } from '../../text/define-text';
import { useLanguage } from '../../text/language';
import { shopperText } from '../../text/shopper';
import { useTeamHours } from '../team-hours';

interface Props {
  ticketId: string;
  wishedAt: number | undefined;
  onChoose: (wishedAt: number | undefined) => void;
}

/** Parts of a day in which somebody could call, and any time. */
export function CallTimes({ ticketId, wishedAt, onChoose }: Props) {
  const { message: text } = useText(shopperText);
  const language = useLanguage();
  const now = cloudNow();
  const wordsOf = (at: number): string => formatDayPart(at, now, language);
  const offered = callbackTimes(now, useTeamHours({ kind: 'ticket', ticketId })).map(({ startsAt }) => startsAt);
  // A part of a day has one chip, whichever moment of it was wished for.
  const wish = offered.find((at) => wishedAt !== undefined && wordsOf(at) === wordsOf(wishedAt)) ?? wishedAt;
  const times = wish === undefined || offered.includes(wish) ? offered : [wish, ...offered];
  return (
    <ChoiceChips
      label={text.callbackTime}
      options={[{ value: '', label: text.anyTime }, ...times.map((at) => ({ value: String(at), label: wordsOf(at) }))]}
      chosen={String(wish ?? '')}
      onChoose={(value) => onChoose(value === '' ? undefined : value === String(wish) ? wishedAt : Number(value))}
    />
  );
}
