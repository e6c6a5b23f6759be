import { View } from '@tarojs/components';
import { ownValue } from '../../../domain/kernel';
import { cloudNow } from '../../cloud';
import { Button } from '../../components/button';
import { StatusChip } from '../../components/status-chip';
import { useText } from '../../text/define-text';
import { useLanguage } from '../../text/language';
import { operationsText } from '../../text/operations';
import { settingsText } from '../../text/settings';
import { formatWhen } from '../../text/time';
import type { Line } from './use-operations';
import { valueWords } from './value-words';

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
  const { settings } = useText(settingsText);
  const language = useLanguage();
  const fieldName = (field: string): string =>
    ownValue<{ title: string }>(settings, field)?.title ?? ownValue(text.fields, field) ?? field;
  return (
    <View className="operations__card">
      <View className="operations__top">
        <View className="operations__who">{line.who || text.somebody}</View>
        <View className="operations__when">{formatWhen(line.at, cloudNow(), language)}</View>
      </View>
      <View className="operations__what">
        {ownValue<string>(text.operations, line.operation) ?? line.operation}
        {line.target === undefined ? '' : ` · ${line.target}`}
      </View>
      {line.changes.map(({ field, before, after }) => (
        <View key={field} className="operations__change">
          <View className="operations__field">{fieldName(field)}</View>
          <View className="operations__value">
            {text.before} {valueWords(before, text, names)}
          </View>
          <View className="operations__value">
            {text.after} {valueWords(after, text, names)}
          </View>
        </View>
      ))}
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
