import { View } from '@tarojs/components';
import { type Period, validityOf } from '../../../../domain/faq/reading';
import { cloudNow } from '../../../cloud';
import { Icon } from '../../../components/icon';
import { x } from '../../../components/icon/glyphs/x';
import { useText } from '../../../text/define-text';
import { faqArticleText } from '../../../text/faq-article';
import { useLanguage } from '../../../text/language';
import { PickedField } from '../../components/picked-field';
import { dayForPicker, firstMoment, lastMoment } from '../../components/picked-field/picked-day';
import { edgeText } from '../validity-chip';
import './fields.scss';
import './validity-fields.scss';

interface Props {
  conditions: Period;
  onChange: (validity: Period) => void;
}

/** The first and the last day on which shoppers see the answer, both included; either may be left open. */
export function ValidityFields({ conditions, onChange }: Props) {
  const { article: text } = useText(faqArticleText);
  const language = useLanguage();
  const now = cloudNow();
  const { validFrom, validTo } = conditions;
  const isBackwards = validFrom !== undefined && validTo !== undefined && validFrom > validTo;
  return (
    <>
      <View className="editor__label">{text.validity}</View>
      <DayField
        edge="first"
        label={text.validFrom}
        open={text.validFromOpen}
        shown={validFrom === undefined ? undefined : edgeText(validFrom, 'first', now, language)}
        clearLabel={text.validFromClear}
        picked={dayForPicker(validFrom ?? now)}
        onPick={(day) => onChange({ validFrom: firstMoment(day), validTo })}
        onClear={() => onChange({ validFrom: undefined, validTo })}
      />
      <DayField
        edge="last"
        label={text.validTo}
        open={text.validToOpen}
        shown={validTo === undefined ? undefined : edgeText(validTo, 'last', now, language)}
        clearLabel={text.validToClear}
        picked={dayForPicker(validTo ?? Math.max(validFrom ?? now, now))}
        onPick={(day) => onChange({ validFrom, validTo: lastMoment(day) })}
        onClear={() => onChange({ validFrom, validTo: undefined })}
      />
      {isBackwards ? (
        <View className="editor__wrong" ariaRole="alert">
          {text.missing.validity}
        </View>
      ) : null}
      {!isBackwards && validityOf(conditions, now) === 'over' ? (
        <View className="validity__over">{text.isOver}</View>
      ) : null}
    </>
  );
}

interface DayFieldProps {
  edge: 'first' | 'last';
  label: string;
  /** What it means that no day is chosen. */
  open: string;
  shown: string | undefined;
  clearLabel: string;
  picked: string;
  onPick: (day: string) => void;
  onClear: () => void;
}

function DayField({ edge, label, open, shown, clearLabel, picked, onPick, onClear }: DayFieldProps) {
  return (
    <View className={`validity validity--${edge}`}>
      <PickedField
        mode="date"
        className="validity__picker"
        label={label}
        shown={shown}
        open={open}
        picked={picked}
        onPick={onPick}
      />
      {shown === undefined ? null : (
        <View className="editor__remove" ariaRole="button" ariaLabel={clearLabel} onClick={onClear}>
          <Icon glyph={x} size={20} />
        </View>
      )}
    </View>
  );
}
