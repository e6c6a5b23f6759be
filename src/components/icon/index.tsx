import { View } from '@tarojs/components';
import { maskUrl } from './mask';
import './index.scss';

interface Props {
  /** One of `./glyphs`: import it by name, so that a package carries only its own. */
  glyph: string;
  /** Side length in px at 375. Default 24. */
  size?: 16 | 20 | 24 | 32 | 48;
  className?: string;
}

/** The drawing itself, for a row compiled whole, which draws its icons by WeChat's elements. */
export const maskOf = (glyph: string) => ({ WebkitMaskImage: maskUrl(glyph) });

/** A line icon in the colour of the text around it. Decoration: what it means is said by the text or label beside it. */
export function Icon({ glyph, size = 24, className = '' }: Props) {
  return <View className={`wd-icon wd-icon--${size} ${className}`} style={maskOf(glyph)} ariaHidden />;
}
