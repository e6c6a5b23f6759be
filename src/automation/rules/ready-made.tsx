import { View } from '@tarojs/components';
import { READY_RULES } from '../../../domain/rules';
import { Button } from '../../components/button';
import { useText } from '../../text/define-text';
import { rulesText } from '../../text/rules';
import { useRuleWords } from './use-rule-words';
import type { Data, Rule } from './use-rules';

interface Props {
  data: Data;
  isBusy: boolean;
  /** Opens it to be looked at before it is saved. */
  onUse: (rule: (typeof READY_RULES)[number]) => void;
}

/** Rules that are ready to use, those that the shop does not have yet. */
export function ReadyMade({ data, isBusy, onUse }: Props) {
  const text = useText(rulesText);
  const { sentenceOf } = useRuleWords(data);
  const has = ({ id, name }: { id: string; name: string }): boolean =>
    data.rules.some((rule) => rule.id === id || rule.name === name);
  const offered = READY_RULES.filter((rule) => !has(rule));
  if (offered.length === 0 || data.rules.length > READY_RULES.length) return null;
  return (
    <>
      <View className="rules__heading">{text.ready}</View>
      <View className="rules__card">
        {offered.map((rule) => (
          <View key={rule.id} className="rules__row">
            <View className="rules__name">{rule.name}</View>
            <View className="rules__sentence">{sentenceOf(rule as Rule)}</View>
            <View className="rules__tools">
              <Button size="small" isDisabled={isBusy} onTap={() => onUse(rule)}>
                {text.use(rule.name)}
              </Button>
            </View>
          </View>
        ))}
      </View>
    </>
  );
}
