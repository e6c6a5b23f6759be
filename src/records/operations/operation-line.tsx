import { View } from '@tarojs/components';
import { ownValue } from '../../../domain/kernel';
import { cloudNow } from '../../cloud';
import { Button } from '../../components/button';
import { StatusChip } from '../../components/status-chip';
import { useText } from '../../text/define-text';
import { useLanguage } from '../../text/language';
import { operationsText } from '../../text/operations';
import { formatWhen } from '../../text/time';
import type { Line } from './use-operations';
import { changeWords, fieldWords } from './value-words';

interface Props {
  line: Line;
  /** Words for ids and codes. */
  names: Readonly<Record<string, string>>;
  /** Shows this person's alone; absent while it does. */
  onOnly: (() => void) | undefined;
}

/** One line: who, what, and what it was and is. */
export function OperationLine({ line, names, onOnly }: Props) {
  const text = useText(operationsText);
  const language = useLanguage();
  const reading = { language, now: cloudNow(), names };
  return (
    <View className="records__card">
      <View className="records__top">
        <View className="records__who">{line.who || text.somebody}</View>
        <View className="operations__when">{formatWhen(line.at, reading.now, language)}</View>
      </View>
      <View className="operations__what">
        {ownValue<string>(text.operations, line.operation) ?? line.operation}
        {line.target === undefined ? '' : ` · ${line.target}`}
      </View>
      {line.changes.map((change) => {
        const { before, after } = changeWords(change, reading);
        return (
          <View key={change.field} className="operations__change">
            <View className="operations__field">{fieldWords(change.field, language)}</View>
            <View className="operations__value">
              {text.before} {before}
            </View>
            <View className="operations__value">
              {text.after} {after}
            </View>
          </View>
        );
      })}
      <View className="operations__foot">
        {line.kind ? <StatusChip text={text.kinds[line.kind]} /> : null}
        {onOnly && line.who ? (
          <Button kind="quiet" size="small" onTap={onOnly}>
            {text.only(line.who)}
          </Button>
        ) : null}
      </View>
    </View>
  );
}
