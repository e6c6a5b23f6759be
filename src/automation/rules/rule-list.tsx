import { View } from '@tarojs/components';
import { Button } from '../../components/button';
import { EmptyState } from '../../components/empty-state';
import { refreshCw } from '../../components/icon/glyphs/refresh-cw';
import { useText } from '../../text/define-text';
import { rulesText } from '../../text/rules';
import { openRuleLog } from '../routes';
import { copied, moved, switched } from './changes';
import { ReadyMade } from './ready-made';
import { RuleRow } from './rule-row';
import type { Data, Rule } from './use-rules';

interface Props {
  data: Data;
  isBusy: boolean;
  onEdit: (rule: Rule) => void;
  /** Saves all of them as they shall be, and says so. */
  onSend: (rules: readonly Rule[], said: string, takenIds?: string[]) => void;
}

/** Those there are, in their order, and those that are ready to use. */
export function RuleList({ data, isBusy, onEdit, onSend }: Props) {
  const text = useText(rulesText);
  const { rules, isForAll } = data;
  const to = (from: number, place: number): (() => void) | undefined =>
    place < 0 || place >= rules.length ? undefined : () => onSend(moved(rules, from, place), text.moved);
  const ready = isForAll ? <ReadyMade data={data} isBusy={isBusy} onUse={(rule) => onEdit(copied(rule))} /> : null;
  if (rules.length === 0)
    return (
      <>
        <EmptyState glyph={refreshCw} title={text.empty} hint={isForAll ? text.emptyHint : text.emptyLead} />
        {ready}
      </>
    );
  return (
    <>
      <View className="rules__hint">{text.hint}</View>
      <View className="rules__card">
        {rules.map((rule, place) => (
          <RuleRow
            key={rule.id}
            rule={rule}
            data={data}
            isBusy={isBusy}
            onEdit={() => onEdit(rule)}
            onSwitch={() => onSend(switched(rules, rule), rule.isOn ? text.isOff : text.isOn)}
            onTakeOver={() => onSend(rules, text.isTaken, [rule.id])}
            onEarlier={to(place, place - 1)}
            onLater={to(place, place + 1)}
          />
        ))}
      </View>
      {ready}
      <Button kind="quiet" isBlock onTap={() => openRuleLog()}>
        {text.log}
      </Button>
    </>
  );
}
