import { View } from '@tarojs/components';
import { percentOf } from '../../percent';
import './index.scss';

interface Props {
  /** From 0 to 1. */
  share: number;
  aim: number;
  /** What stands instead of the bare percentage. */
  words?: string;
}

/** A share as a figure and a bar, with a mark where it should be. */
export function ShareBar({ share, aim, words }: Props) {
  return (
    <View>
      <View className={share >= aim ? 'share__figure' : 'share__figure share__figure--low'}>
        {words ?? percentOf(share)}
      </View>
      <View className="share__track" ariaHidden>
        <View className="share__fill" style={{ width: percentOf(Math.min(1, share)) }} />
        <View className="share__aim" style={{ left: percentOf(aim) }} />
      </View>
    </View>
  );
}
