import { View } from '@tarojs/components';
import type { PropsWithChildren, ReactNode } from 'react';
import { useOnline } from '../../phone/network';
import { componentText } from '../../text/components';
import { useText } from '../../text/define-text';
import { useLargeType } from '../../theme/large-type';
import { InFixed } from '../fixed';
import { Icon } from '../icon';
import { wifiOff } from '../icon/glyphs/wifi-off';
import { Boundary } from './boundary';
import { NavigationBar } from './navigation-bar';
import '../../phone/language';
import '../../theme/base.scss';
import './index.scss';

interface Props {
  /** The page's title, in the native navigation bar or, in a browser, in one drawn here. */
  title: string;
  /** What stays at the bottom of the screen, above the safe area. */
  bottomBar?: ReactNode;
  /** What floats at the end of the page, above the bottom bar however high that is: what was done, the way down. */
  above?: ReactNode;
  /** What is shown is from an earlier visit: says so in one line. */
  isStale?: boolean;
  className?: string;
}

/** What every page shares, within a boundary: title, large type, the line about a lost connection, room for a bottom bar, safe area. */
export function PageFrame(props: PropsWithChildren<Props>) {
  return (
    <Boundary>
      <Frame {...props} />
    </Boundary>
  );
}

function Frame({ title, bottomBar, above, isStale, className = '', children }: PropsWithChildren<Props>) {
  const text = useText(componentText);
  const isLarge = useLargeType();
  const isOnline = useOnline();
  const note = isOnline ? isStale && text.stale : isStale ? text.offlineStale : text.offline;
  return (
    <View className={`wd-page ${isLarge ? 'large-type' : ''} ${bottomBar ? 'wd-page--barred' : ''} ${className}`}>
      <NavigationBar title={title} />
      {note ? (
        <View className="wd-page__note" ariaRole="status" ariaLive="polite">
          <Icon glyph={wifiOff} size={16} />
          {note}
        </View>
      ) : null}
      <View className="wd-page__content">{children}</View>
      {bottomBar ? (
        <View className="wd-page__bar">
          {above ? <View className="wd-page__above">{above}</View> : null}
          <InFixed value={true}>{bottomBar}</InFixed>
        </View>
      ) : (
        above && <View className="wd-page__above wd-page__above--alone">{above}</View>
      )}
    </View>
  );
}
