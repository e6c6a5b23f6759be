import { View } from '@tarojs/components';
import { trendImage } from './path';
import './index.scss';

/** How a figure went over the days, in one small line. Decoration: what it says is said in words beside it. */
export function Trend({ values }: { values: readonly (number | undefined)[] | undefined }) {
  const image = values && trendImage(values);
  return <View className="trend" style={image ? { WebkitMaskImage: image } : { opacity: 0 }} ariaHidden />;
}
