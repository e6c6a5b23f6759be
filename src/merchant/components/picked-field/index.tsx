import { Picker, View } from '@tarojs/components';
import { Icon } from '../../../components/icon';
import { chevronDown } from '../../../components/icon/glyphs/chevron-down';
import { useText } from '../../../text/define-text';
import { faqArticleText } from '../../../text/faq-article';
import './index.scss';

interface Props {
  /** A day, or a clock. */
  mode: 'date' | 'time';
  /** What is chosen, for a screen reader; also shown, unless `shownLabel` says it shorter, or not at all. */
  label: string;
  shownLabel?: string;
  /** What was chosen, in words; undefined for nothing yet. */
  shown: string | undefined;
  /** What it means that nothing is chosen. */
  open?: string;
  /** Where the phone's own panel begins: `2026-11-30`, `09:05`. */
  picked: string;
  onPick: (value: string) => void;
  className?: string;
}

/** A field that is filled in by the phone's own panel of days or clocks. */
export function PickedField({
  mode,
  label,
  shownLabel = label,
  shown,
  open = '',
  picked,
  onPick,
  className = '',
}: Props) {
  const { article: text } = useText(faqArticleText);
  const panel = {
    className: `picked ${className}`,
    textProps: { okText: text.pickerDone, cancelText: text.pickerCancel },
    value: picked,
    onChange: ({ detail }: { detail: { value: string | number } }) => onPick(String(detail.value)),
  };
  const field = (
    <View className="picked__field" ariaRole="button" ariaLabel={`${label} ${shown ?? open}`}>
      {shownLabel ? <View className="picked__label">{shownLabel}</View> : null}
      <View className={shown === undefined ? 'picked__value picked__value--open' : 'picked__value'}>
        {shown ?? open}
      </View>
      <Icon glyph={chevronDown} size={16} className="picked__arrow" />
    </View>
  );
  return mode === 'date' ? (
    <Picker mode="date" {...panel}>
      {field}
    </Picker>
  ) : (
    <Picker mode="time" {...panel}>
      {field}
    </Picker>
  );
}
