import { View } from '@tarojs/components';
import { chinaDay, HOUR, type Millis, startOfChinaDay } from '../../../../domain/kernel';
import { cloudNow } from '../../../cloud';
import { Sheet } from '../../../components/sheet';
import { useText } from '../../../text/define-text';
import { faqEditorText } from '../../../text/faq-editor';
import { useLanguage } from '../../../text/language';
import { formatDue } from '../../../text/time';

interface Props {
  isOpen: boolean;
  onClose: () => void;
  onChoose: (publishAt: Millis) => void;
}

/** When shops change what they say: at midnight, before opening, in the evening. */
const HOURS = [0, 9, 20] as const;
const OFFERED = 6;

/** The next moments at which a shop would publish. */
export function publishingTimes(now: Millis): Millis[] {
  const times: Millis[] = [];
  for (let day = chinaDay(now); times.length < OFFERED; day += 1) {
    for (const hour of HOURS) times.push(startOfChinaDay(day) + hour * HOUR);
    while (times.length > 0 && (times[0] ?? 0) <= now) times.shift();
  }
  return times.slice(0, OFFERED);
}

export function ScheduleSheet({ isOpen, onClose, onChoose }: Props) {
  const { publish: text } = useText(faqEditorText);
  const language = useLanguage();
  const now = cloudNow();
  return (
    <Sheet title={text.scheduleTitle} isOpen={isOpen} onClose={onClose}>
      {publishingTimes(now).map((at) => (
        <View key={at} className="faq-publish__time" ariaRole="button" onClick={() => onChoose(at)}>
          {formatDue(at, now, language)}
        </View>
      ))}
    </Sheet>
  );
}
