import { View } from '@tarojs/components';
import type { TicketForShopper } from '../../../contract';
import { OUR_LIMITS } from '../../../domain/kernel';
import type { RatingReason } from '../../../domain/ticket';
import { call, useAction } from '../../cloud';
import { Button } from '../../components/button';
import { ChoiceChips } from '../../components/choice-chips';
import { ErrorState } from '../../components/error-state';
import { TextField } from '../../components/text-field';
import { useDraft } from '../../phone/use-draft';
import { useText } from '../../text/define-text';
import { shopperText } from '../../text/shopper';
import { Stars } from '../components/stars';

interface Props {
  ticketId: string;
  /** Of which resolution, by what it is told from others by: what was begun about one is not sent about the next. */
  round: number | undefined;
  rating: TicketForShopper['rating'];
  onRated: () => void;
}

/** Stars, reasons and words as they are given, kept on the phone until they are sent. */
interface RatingDraft {
  readonly stars: number;
  readonly reasons: readonly RatingReason[];
  readonly comment: string;
}
const NOTHING_YET: RatingDraft = { stars: 0, reasons: [], comment: '' };

const PRAISE: readonly RatingReason[] = ['solved', 'fast', 'clear', 'kind'];
const COMPLAINTS: readonly RatingReason[] = ['unsolved', 'slow', 'unclear', 'cold'];

/** One to five stars, with reasons to tap. Given once; afterwards it shows what was given. */
export function Rating({ ticketId, round, rating, onRated }: Props) {
  const text = useText(shopperText);
  const { draft, change, clear } = useDraft<RatingDraft>(`rating.${ticketId}.${round ?? ''}`, NOTHING_YET);
  const { stars, reasons, comment } = draft;
  const rate = useAction((key) =>
    call('shopper', 'ticket.rate', {
      key,
      ticketId,
      stars,
      reasons: [...reasons],
      ...(comment.trim() ? { comment: comment.trim() } : {}),
    }),
  );
  if (rating) {
    return (
      <View className="rating">
        <View className="rating__title">{text.message.rated(rating.stars)}</View>
        <Stars given={rating.stars} />
        <View className="rating__thanks">{text.message.rateThanks}</View>
      </View>
    );
  }
  const offered = stars >= 4 ? PRAISE : COMPLAINTS;
  const toggle = (reason: RatingReason): void =>
    change((now) => ({
      ...now,
      reasons: now.reasons.includes(reason) ? now.reasons.filter((one) => one !== reason) : [...now.reasons, reason],
    }));
  // Praise does not carry over to a complaint.
  const choose = (value: number): void => change((now) => ({ ...now, stars: value, reasons: [] }));
  const send = async (): Promise<void> => {
    if (!(await rate.run())) return;
    clear();
    onRated();
  };
  return (
    <View className="rating">
      <View className="rating__title">{text.message.rateTitle}</View>
      <Stars given={stars} onGive={choose} />
      <View className="rating__words">{text.message.stars[stars] ?? ''}</View>
      {stars > 0 ? (
        <>
          <ChoiceChips
            label={text.message.rateWhy}
            options={offered.map((value) => ({ value, label: text.message.rateReasons[value] }))}
            chosen={reasons}
            onChoose={toggle}
          />
          <TextField
            kind="lines"
            className="rating__comment"
            value={comment}
            maxChars={OUR_LIMITS.rateCommentChars}
            label={text.message.rateComment}
            onChange={(value) => change((now) => ({ ...now, comment: value }))}
          />
          {rate.error ? <ErrorState isInline isKept error={rate.error} /> : null}
          <Button kind="primary" isBlock isBusy={rate.isRunning} onTap={() => void send()}>
            {text.message.rateSend}
          </Button>
        </>
      ) : null}
    </View>
  );
}
