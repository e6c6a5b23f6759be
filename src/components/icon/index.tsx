import { View } from '@tarojs/components';
import './index.scss';

interface Props {
  /** One of `./glyphs`: import it by name, so that a package carries only its own. */
  glyph: string;
  /** Side length in px at 375. Default 24. */
  size?: 16 | 20 | 24 | 32 | 48;
  className?: string;
}

// What all drawings share: the 24 box and our line of 1.75.
const FRAME =
  'data:image/svg+xml,%3Csvg xmlns=%27http://www.w3.org/2000/svg%27 viewBox=%270 0 24 24%27 fill=%27none%27 stroke=%27black%27 stroke-width=%271.75%27 stroke-linecap=%27round%27 stroke-linejoin=%27round%27%3E';

/** The drawing itself, for a row compiled whole, which draws its icons by WeChat's elements. */
export const maskOf = (glyph: string) => ({ WebkitMaskImage: `url("${FRAME}${glyph}%3C/svg%3E")` });

/** A line icon in the colour of the text around it. Decoration: what it means is said by the text or label beside it. */
export function Icon({ glyph, size = 24, className = '' }: Props) {
  return <View className={`wd-icon wd-icon--${size} ${className}`} style={maskOf(glyph)} ariaHidden />;
}
