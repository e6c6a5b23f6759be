import { View } from '@tarojs/components';
import './index.scss';

/** Words for a screen reader alone, read when they change. */
export function Heard({ words }: { words: string }) {
  return (
    <View className="wd-heard" ariaLive="polite">
      {words}
    </View>
  );
}
