import { View } from '@tarojs/components';
import { Button } from '../../components/button';
import { useText } from '../../text/define-text';
import { rulesText } from '../../text/rules';
import { useRuleWords } from './use-rule-words';
import type { Data, Rule } from './use-rules';

interface Props {
  rule: Rule;
  data: Data;
  isBusy: boolean;
  onEdit: () => void;
  /** Another state of it, saved with the others: undefined where it may not be had. */
  onSwitch: () => void;
  onTakeOver: () => void;
  onEarlier: (() => void) | undefined;
  onLater: (() => void) | undefined;
}

/** A rule in the list: what it is called and does, whether it is on, and where it stands. */
export function RuleRow({ rule, data, isBusy, onEdit, onSwitch, onTakeOver, onEarlier, onLater }: Props) {
  const text = useText(rulesText);
  const { sentenceOf } = useRuleWords(data);
  const isOwn = data.ownIds.includes(rule.id);
  const isStopped = rule.isOn && data.stoppedIds.includes(rule.id);
  const words = (
    <>
      <View className="rules__name">
        {rule.name}
        {rule.isOn ? null : <View className="rules__off">{text.off}</View>}
      </View>
      <View className="rules__sentence">{sentenceOf(rule)}</View>
      {isStopped ? <View className="rules__stopped">{text.stopped}</View> : null}
    </>
  );
  if (!isOwn) return <View className="rules__row">{words}</View>;
  return (
    <View className="rules__row">
      <View
        className="rules__words"
        hoverClass="rules__words--pressed"
        ariaRole="button"
        ariaLabel={`${rule.name} ${sentenceOf(rule)}`}
        onClick={onEdit}
      >
        {words}
      </View>
      <View className="rules__tools">
        {isStopped ? (
          <Button size="small" isDisabled={isBusy} onTap={onTakeOver}>
            {text.takeOver}
          </Button>
        ) : null}
        <Button size="small" isDisabled={isBusy} onTap={onSwitch}>
          {rule.isOn ? text.turnOff : text.turnOn}
        </Button>
        {data.isForAll && data.rules.length > 1 ? (
          <>
            <Button size="small" kind="quiet" isDisabled={isBusy || !onEarlier} onTap={() => onEarlier?.()}>
              {text.earlier}
            </Button>
            <Button size="small" kind="quiet" isDisabled={isBusy || !onLater} onTap={() => onLater?.()}>
              {text.later}
            </Button>
          </>
        ) : null}
      </View>
    </View>
  );
}
