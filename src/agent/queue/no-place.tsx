import Taro from '@tarojs/taro';
import { Button } from '../../components/button';
import { EmptyState } from '../../components/empty-state';
import { headset } from '../../components/icon/glyphs/headset';
import { PageFrame } from '../../components/page-frame';
import { agentText } from '../../text/agent';
import { useText } from '../../text/define-text';

/** For who came here without a place at the desk, or with one that does not answer shoppers: the way to get it. */
export function NoPlace({ isOutsider }: { isOutsider: boolean }) {
  const { queue } = useText(agentText);
  const go = (page: 'join' | 'home'): void => void Taro.navigateTo({ url: `/merchant/${page}/index` });
  return (
    <PageFrame title={queue.title}>
      {isOutsider ? (
        <EmptyState glyph={headset} title={queue.outsiderTitle} hint={queue.outsiderHint}>
          <Button kind="primary" onTap={() => go('join')}>
            {queue.outsiderGo}
          </Button>
        </EmptyState>
      ) : (
        <EmptyState glyph={headset} title={queue.noAnswering} hint={queue.noAnsweringHint}>
          <Button onTap={() => go('home')}>{queue.toHome}</Button>
        </EmptyState>
      )}
    </PageFrame>
  );
}
