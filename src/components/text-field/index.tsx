import { Input, Textarea } from '@tarojs/components';
import './index.scss';

interface Props {
  value: string;
  onChange: (value: string, cursor: number) => void;
  /** What is asked for, for a screen reader, and shown while the field is empty unless `placeholder` says more. */
  label: string;
  placeholder?: string;
  maxChars: number;
  /** `line` is one line; `lines` grows with what is typed. Default `line`. */
  kind?: 'line' | 'lines';
  type?: 'text' | 'number';
  isWrong?: boolean;
  /** While what was typed is on its way, and may not change under it. */
  isDisabled?: boolean;
  onConfirm?: () => void;
  className?: string;
}

/** A field to type in: one line, or lines that grow. The same look wherever something is typed. */
export function TextField(props: Props) {
  const { value, onChange, label, placeholder, maxChars, kind = 'line', isWrong, onConfirm, className = '' } = props;
  const classes = `wd-field wd-field--${kind} ${isWrong ? 'wd-field--wrong' : ''} ${className}`;
  const shared = {
    className: classes,
    value,
    maxlength: maxChars,
    disabled: Boolean(props.isDisabled),
    placeholder: placeholder ?? label,
    placeholderClass: 'wd-field__placeholder',
    ariaLabel: label,
    // Keeps what is below the field, its button, above the keyboard.
    cursorSpacing: 72,
    onInput: (event: { detail: { value: string; cursor?: number } }) => {
      const { value: typed, cursor } = event.detail;
      onChange(typed, cursor ?? typed.length);
    },
  };
  return kind === 'lines' ? (
    <Textarea {...shared} autoHeight showConfirmBar={false} disableDefaultPadding />
  ) : (
    <Input {...shared} type={props.type ?? 'text'} onConfirm={onConfirm} />
  );
}
