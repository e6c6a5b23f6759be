import { Text } from '@tarojs/components';
import './index.scss';

export type ChipTone = 'neutral' | 'brand' | 'ok' | 'warn' | 'danger' | 'info';

interface Props {
  tone?: ChipTone;
  text: string;
}

/** A state in one or two words. The words carry the meaning, the colour only repeats it. */
export function StatusChip({ tone = 'neutral', text }: Props) {
  return <Text className={`wd-chip wd-chip--${tone}`}>{text}</Text>;
}
