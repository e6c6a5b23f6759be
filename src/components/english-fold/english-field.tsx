import { TextField } from '../text-field';
import { EnglishFold } from '.';

interface Props {
  label: string;
  value: string;
  maxChars: number;
  kind?: 'line' | 'lines';
  onChange: (typed: string) => void;
}

/** One text in English, beside its Chinese. */
export function EnglishField({ label, value, maxChars, kind = 'line', onChange }: Props) {
  return (
    <EnglishFold shown={value.trim()}>
      <TextField kind={kind} label={label} value={value} maxChars={maxChars} onChange={(typed) => onChange(typed)} />
    </EnglishFold>
  );
}
