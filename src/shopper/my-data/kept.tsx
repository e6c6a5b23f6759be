import { View } from '@tarojs/components';
import { cloudNow, type OutputOf } from '../../cloud';
import { useText } from '../../text/define-text';
import { useLanguage } from '../../text/language';
import { ownDataText } from '../../text/own-data';
import { formatDay } from '../../text/time';
import { upTo99 } from '../../text/up-to-99';

/** What there is of each kind, and by when it is gone. */
export function Kept({ data }: { data: OutputOf<'shopper', 'data.get'> }) {
  const text = useText(ownDataText);
  const language = useLanguage();
  const kept = data.kept.filter(({ count }) => count > 0);
  return (
    <View className="my-data__card">
      <View className="my-data__title" ariaRole="heading">
        {text.kept}
      </View>
      {kept.map(({ kind, count, goneAt }) => (
        <View key={kind} className="my-data__row">
          <View className="my-data__words">
            <View>{text.kinds[kind].name}</View>
            <View className="my-data__hint">
              {goneAt === undefined ? text.kinds[kind].hint : text.goneBy(formatDay(goneAt, cloudNow(), language))}
            </View>
          </View>
          <View className="my-data__count">{(kind === 'grants' ? text.times : text.count)(upTo99(count))}</View>
        </View>
      ))}
      {kept.length === 0 ? <View className="my-data__hint">{text.nothingHint}</View> : null}
      <View className="my-data__hint my-data__foot">{text.keepDays(data.keepDays)}</View>
    </View>
  );
}
