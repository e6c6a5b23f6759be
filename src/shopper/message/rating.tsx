import { View } from '@tarojs/components';
import { useState } from 'react';
import type { TicketForShopper } from '../../../contract';
import { OUR_LIMITS } from '../../../domain/kernel';
import type { RatingReason } from '../../../domain/ticket';
import { call, useAction } from '../../cloud';
import { Button } from '../../components/button';
import { ChoiceChips } from '../../components/choice-chips';
import { ErrorState } from '../../components/error-state';
import { TextField } from '../../components/text-field';
import { useText } from '../../text/define-text';
import { shopperText } from '../../text/shopper';
import { Stars } from '../components/stars';

interface Props {
  ticketId: string;
  rating: TicketForShopper['rating'];
  onRated: () => void;
}

const PRAISE: readonly RatingReason[] = ['solved', 'fast', 'clear', 'kind'];
const COMPLAINTS: readonly RatingReason[] = ['unsolved', 'slow', 'unclear', 'cold'];

/** One to five stars, with reasons to tap. Given once; afterwards it shows what was given. */
export function Rating({ ticketId, rating, onRated }: Props) {
  const text = useText(shopperText);
  const [stars, setStars] = useState(0);
  const [reasons, setReasons] = useState<readonly RatingReason[]>([]);
  const [comment, setComment] = useState('');
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
      <View className="rating" ariaLabel={text.message.rated(rating.stars)}>
        <View className="rating__title">{text.message.rated(rating.stars)}</View>
        <Stars given={rating.stars} />
        <View className="rating__thanks">{text.message.rateThanks}</View>
      </View>
    );
  }
  const offered = stars >= 4 ? PRAISE : COMPLAINTS;
  const toggle = (reason: RatingReason): void =>
    setReasons(reasons.includes(reason) ? reasons.filter((one) => one !== reason) : [...reasons, reason]);
  const choose = (value: number): void => {
    setStars(value);
    // Praise does not carry over to a complaint.
    setReasons([]);
  };
  return (
    <View className="rating">
      <View className="rating__title">{text.message.rateTitle}</View>
      <Stars given={stars} onGive={choose} />
      <View className="rating__words">{text.message.stars[stars] ?? ''}</View>
      {stars > 0 ? (
        <>
          <ChoiceChips
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
            onChange={setComment}
          />
          {rate.error ? <ErrorState isInline error={rate.error} /> : null}
          <Button
            kind="primary"
            isBlock
            isBusy={rate.isRunning}
            onTap={() => void rate.run().then((ack) => ack && onRated())}
          >
            {text.message.rateSend}
          </Button>
        </>
      ) : null}
    </View>
  );
}
