import { View } from '@tarojs/components';
import './index.scss';

interface Props {
  words: string;
  /** Takes what is newest in place of one's own changes. */
  onTap: () => void;
}

/** Somebody else saved meanwhile: said where one saves, with the way to what is newest. */
export function ConflictNotice({ words, onTap }: Props) {
  return (
    <View ariaRole="alert">
      <View className="conflict-notice" ariaRole="button" onClick={onTap}>
        {words}
      </View>
    </View>
  );
}
