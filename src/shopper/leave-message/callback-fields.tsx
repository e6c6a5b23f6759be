import { View } from '@tarojs/components';
import { callbackTimes, canBeCalledAt } from '../../../domain/ticket';
import { cloudNow } from '../../cloud';
import { Checkbox } from '../../components/checkbox';
import { ChoiceChips } from '../../components/choice-chips';
import { formatDayPart } from '../../text/day-part';
import { useText } from '../../text/define-text';
import { useLanguage } from '../../text/language';
import { shopperText } from '../../text/shopper';
import { PhoneField } from '../components/phone-field';
import { useTeamHours } from '../team-hours';
import { type MessageDraft, topicOf, wishOf } from './draft';

interface Props {
  draft: MessageDraft;
  change: (draft: MessageDraft) => void;
  isPhoneWrong: boolean;
}

/** The wish to be called back: a number and a time of day, asked for only when wanted. */
export function CallbackFields({ draft, change, isPhoneWrong }: Props) {
  const text = useText(shopperText);
  const language = useLanguage();
  const now = cloudNow();
  const wish = wishOf(draft, now);
  const hours = useTeamHours({ kind: 'topic', topic: topicOf(draft) });
  const isClosed = wish !== undefined && !canBeCalledAt(wish, now, hours);
  const offered = callbackTimes(now, hours).map(({ startsAt }) => startsAt);
  // What was chosen stays to be seen also when it is too near to be offered by now.
  const times = wish === undefined || offered.includes(wish) ? offered : [wish, ...offered];
  return (
    <View className="callback">
      <Checkbox
        isChecked={draft.wantsCallback}
        label={text.leave.callback}
        onChange={(wantsCallback) => change({ ...draft, wantsCallback })}
      />
      {draft.wantsCallback ? (
        <View className="callback__fields">
          <PhoneField
            className="callback__phone"
            value={draft.phone}
            isWrong={isPhoneWrong}
            onChange={(phone) => change({ ...draft, phone })}
          />
          <View className={isPhoneWrong ? 'callback__hint callback__hint--wrong' : 'callback__hint'}>
            {isPhoneWrong ? text.leave.phoneWrong : text.leave.callbackHint}
          </View>
          <View className="leave__label">{text.leave.callbackTime}</View>
          <ChoiceChips
            label={text.leave.callbackTime}
            options={[
              { value: '', label: text.leave.anyTime },
              ...times.map((at) => ({ value: String(at), label: formatDayPart(at, now, language) })),
            ]}
            chosen={String(wish ?? '')}
            onChoose={(value) => change({ ...draft, wishedAt: value ? Number(value) : undefined })}
          />
          {isClosed ? <View className="callback__hint callback__hint--wrong">{text.leave.callbackClosed}</View> : null}
        </View>
      ) : null}
    </View>
  );
}
