import { Input, Textarea, View } from '@tarojs/components';
import { useState } from 'react';
import { fitted } from '../../../domain/kernel';
import { useIsFixed } from '../fixed';
import { useTooLong } from './use-too-long';
import './index.scss';

interface Props {
  value: string;
  onChange: (value: string, cursor: number) => void;
  /** What is asked for, for a screen reader, and shown while the field is empty unless `placeholder` says more. */
  label: string;
  placeholder?: string;
  /** As `charCount` counts them. Nothing more than these reaches `onChange`. */
  maxChars: number;
  /** `line` is one line; `lines` grows with what is typed, up to a height, and then scrolls in itself. Default `line`. */
  kind?: 'line' | 'lines';
  type?: 'text' | 'number';
  isWrong?: boolean;
  /** While what was typed is on its way, and may not change under it. */
  isDisabled?: boolean;
  /** Has the keyboard up as soon as it is there. */
  isFocused?: boolean;
  /** What the keyboard's own button says. */
  confirmType?: 'done' | 'search';
  onConfirm?: () => void;
  /** For the box around it. `--field-most` says how high its words may grow. */
  className?: string;
}

/**
 * A phone's own bound, which cuts without looking and counts an emoji as two. It stands where it never gets in the way of
 * `maxChars`, and yet keeps a book from being pasted.
 */
const unitsFor = (maxChars: number): number => 2 * maxChars + 64;

/** Taro's browser build knows this name for it alone, for a field of several lines. */
const focusInBrowser = (isFocused: boolean) => (process.env.TARO_ENV === 'h5' ? { autoFocus: isFocused } : {});

/**
 * A field to type in: one line, or lines that grow. The one place where fields are drawn.
 *
 * The box (padding, border, least height) is a view around the field: WeChat measures a field that grows wrongly when it
 * has any of these itself.
 */
export function TextField(props: Props) {
  const { value, onChange, label, placeholder, maxChars, kind = 'line', isWrong, onConfirm, className = '' } = props;
  const isFixed = useIsFixed();
  const { shown, show } = useTooLong(value);
  const [isFocused, setFocused] = useState(Boolean(props.isFocused));
  const shared = {
    className: 'wd-field__words',
    value: shown,
    maxlength: props.type === 'number' ? maxChars : unitsFor(maxChars),
    disabled: Boolean(props.isDisabled),
    placeholder: placeholder ?? label,
    placeholderClass: 'wd-field__placeholder',
    ariaLabel: label,
    fixed: isFixed,
    focus: isFocused,
    // Keeps what is below the field, its button, above the keyboard.
    cursorSpacing: 72,
    onInput: (event: { detail: { value: string; cursor?: number } }) => {
      const { value: typed, cursor } = event.detail;
      const taken = fitted(value, typed, maxChars);
      show(typed, taken);
      onChange(taken, Math.min(cursor ?? taken.length, taken.length));
    },
    onBlur: () => {
      show(value, value);
      setFocused(false);
    },
    // The field takes its own taps; those beside it are the box's.
    onClick: (event: { stopPropagation: () => void }) => event.stopPropagation(),
  };
  return (
    <View
      className={`wd-field wd-field--${kind} ${isWrong ? 'wd-field--wrong' : ''} ${className}`}
      onClick={() => setFocused(!props.isDisabled)}
    >
      {kind === 'lines' ? (
        <Textarea {...shared} {...focusInBrowser(isFocused)} autoHeight showConfirmBar={false} disableDefaultPadding />
      ) : (
        <Input
          {...shared}
          type={props.type ?? 'text'}
          confirmType={props.confirmType ?? 'done'}
          {...(onConfirm ? { onConfirm } : {})}
        />
      )}
    </View>
  );
}
