import { Text } from '@tarojs/components';
import './index.scss';

export type ChipTone = 'neutral' | 'brand' | 'ok' | 'warn' | 'danger' | 'info';

interface Props {
  tone?: ChipTone;
  text: string;
}

/** For a row compiled whole, which can hold no component that comes and goes. */
export const chipClass = (tone: ChipTone): string => `wd-chip wd-chip--${tone}`;

/** A state in one or two words. The words carry the meaning, the colour only repeats it. */
export function StatusChip({ tone = 'neutral', text }: Props) {
  return <Text className={chipClass(tone)}>{text}</Text>;
}
