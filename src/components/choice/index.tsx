import type { PropsWithChildren } from 'react';
import { Checkbox, Radio } from '../../theme/nutui/controls';
import '../../theme/nutui/index.scss';
import './index.scss';

interface Props {
  isChosen: boolean;
  onChoose: () => void;
  /** What a screen reader says. */
  label: string;
  /** Whether others may be chosen beside it; then a tap takes it back as well. */
  isOneOfSeveral?: boolean;
  /** Without it the choice is drawn as a chip, with it by `className` alone. */
  isBare?: boolean;
  className?: string;
}

/** What is chosen by a tap on it: role, state and words for a screen reader, whatever stands inside. */
export function Choice(props: PropsWithChildren<Props>) {
  const { isChosen, onChoose, label, isOneOfSeveral, isBare, className = '', children } = props;
  const shared = {
    shape: 'button',
    className: isBare ? `choice ${className}` : className,
    checked: isChosen,
    onChange: onChoose,
    ariaLabel: label,
  } as const;
  return isOneOfSeveral ? <Checkbox {...shared}>{children}</Checkbox> : <Radio {...shared}>{children}</Radio>;
}
