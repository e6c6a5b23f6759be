import { TextField } from '../../components/text-field';
import { useText } from '../../text/define-text';
import { shopperText } from '../../text/shopper';

interface Props {
  value: string;
  isWrong: boolean;
  className?: string;
  onChange: (phone: string) => void;
}

/** The number to be called at. Typed as people write it, spaces and all: what is left of it is looked at when it is sent. */
export function PhoneField({ value, isWrong, className, onChange }: Props) {
  const { leave: text } = useText(shopperText);
  return (
    <TextField
      {...(className !== undefined && { className })}
      type="number"
      maxChars={20}
      value={value}
      label={text.phone}
      isWrong={isWrong}
      onChange={onChange}
    />
  );
}
