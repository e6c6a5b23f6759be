import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useEffect } from 'react';
import { componentText } from '../../../text/components';
import { useText } from '../../../text/define-text';
import { Icon } from '../../icon';
import { chevronLeft } from '../../icon/glyphs/chevron-left';
import './index.scss';

/** A browser has no bar, so one is drawn as WeChat would. */
export function NavigationBar({ title }: { title: string }) {
  const text = useText(componentText);
  const hasBack = Taro.getCurrentPages().length > 1;
  useEffect(() => {
    document.title = title;
  }, [title]);
  return (
    <View className="wd-bar">
      {hasBack ? (
        <View className="wd-bar__back" ariaRole="button" ariaLabel={text.back} onClick={() => void Taro.navigateBack()}>
          <Icon glyph={chevronLeft} />
        </View>
      ) : null}
      <View className="wd-bar__title" ariaRole="heading">
        {title}
      </View>
    </View>
  );
}
