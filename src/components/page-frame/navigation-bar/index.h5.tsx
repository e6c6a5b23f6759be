import { View } from '@tarojs/components';
import { useEffect } from 'react';
import { goBack, hasPageBelow } from '../../../phone/pages';
import { componentText } from '../../../text/components';
import { useText } from '../../../text/define-text';
import { Icon } from '../../icon';
import { chevronLeft } from '../../icon/glyphs/chevron-left';
import './index.scss';

/** A browser has no bar, so one is drawn as WeChat would. */
export function NavigationBar({ title }: { title: string }) {
  const text = useText(componentText);
  const hasBack = hasPageBelow();
  useEffect(() => {
    document.title = title;
  }, [title]);
  return (
    <View className="wd-bar">
      {hasBack ? (
        <View
          className="wd-bar__back"
          ariaRole="button"
          ariaLabel={text.back}
          onClick={() => void goBack('/mall/orders/index')}
        >
          <Icon glyph={chevronLeft} />
        </View>
      ) : null}
      <View className="wd-bar__title" ariaRole="heading" ariaLevel={1}>
        {title}
      </View>
    </View>
  );
}
