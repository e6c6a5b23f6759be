import { View } from '@tarojs/components';
import { cloudNow, type OutputOf } from '../../cloud';
import { useText } from '../../text/define-text';
import { useLanguage } from '../../text/language';
import { ownDataText } from '../../text/own-data';
import { formatWhen } from '../../text/time';
import { openPage } from '../routes';

/** Who looked at something hidden of theirs, when and why. */
export function Looks({ looks }: Pick<OutputOf<'shopper', 'data.get'>, 'looks'>) {
  const text = useText(ownDataText);
  const language = useLanguage();
  return (
    <View className="my-data__card">
      <View className="my-data__title" ariaRole="heading">
        {text.looks}
      </View>
      <View className="my-data__hint">{looks.length === 0 ? text.noLooks : text.looksHint}</View>
      {looks.map(({ at, ticketId, number, who, what, why }) => (
        <View
          key={`${ticketId}${at}`}
          className="my-data__row my-data__row--tapped"
          hoverClass="my-data__row--pressed"
          ariaRole="link"
          onClick={() => openPage('message', { id: ticketId })}
        >
          <View className="my-data__words">
            <View>{text.look(who || text.somebody, text.what[what])}</View>
            <View className="my-data__hint">{text.why[why]}</View>
            <View className="my-data__hint my-data__figures">
              {formatWhen(at, cloudNow(), language)} · {text.ofMessage(number)}
            </View>
          </View>
        </View>
      ))}
    </View>
  );
}
