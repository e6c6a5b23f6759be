import { View } from '@tarojs/components';
import type { SettingKind } from '../../../domain/settings';
import { Button } from '../../components/button';
import { Icon } from '../../components/icon';
import { trash2 } from '../../components/icon/glyphs/trash-2';
import { TextField } from '../../components/text-field';
import { useText } from '../../text/define-text';
import { settingsText } from '../../text/settings';

interface Props {
  title: string;
  kind: Extract<SettingKind, { type: 'texts' }>;
  values: readonly string[];
  /** `gone`: the place of the one that was taken away. */
  onChange: (values: string[], gone?: number) => void;
}

/** A few short texts, one a line. */
export function TextsField({ title, kind, values, onChange }: Props) {
  const text = useText(settingsText);
  const lines = values.length > 0 ? values : [''];
  return (
    <View ariaRole="group" ariaLabel={title}>
      {lines.map((line, place) => (
        // Lines have no name of their own, and none moves.
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place
        <View key={place} className="setting__line">
          <TextField
            className="setting__words"
            label={text.nth(place + 1)}
            value={line}
            maxChars={kind.maxChars}
            onChange={(typed) => onChange(lines.map((one, at) => (at === place ? typed : one)))}
          />
          <View
            className="setting__remove"
            ariaRole="button"
            ariaLabel={text.removeOne(line.trim() || text.nth(place + 1))}
            onClick={() =>
              onChange(
                lines.filter((_, at) => at !== place),
                place,
              )
            }
          >
            <Icon glyph={trash2} size={20} />
          </View>
        </View>
      ))}
      {values.every((one) => one.trim() === '') ? <View className="setting__wrong">{text.needed}</View> : null}
      {lines.length < kind.most ? (
        <Button kind="quiet" isBlock onTap={() => onChange([...lines, ''])}>
          {text.addOne}
        </Button>
      ) : (
        <View className="setting__hint">{text.full(kind.most)}</View>
      )}
    </View>
  );
}
