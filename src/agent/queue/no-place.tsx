import type { DeskSession } from '../../cloud';
import { Button } from '../../components/button';
import { EmptyState } from '../../components/empty-state';
import { headset } from '../../components/icon/glyphs/headset';
import { PageFrame } from '../../components/page-frame';
import { ShutOut } from '../../components/shut-out';
import { openUrl } from '../../phone/pages';
import { agentText } from '../../text/agent';
import { useText } from '../../text/define-text';
import { deskSearchText } from '../../text/desk-search';
import { backToQueue, openSearch } from '../routes';

/** For who came here without a place at the desk, with one that does not answer shoppers, or with one that this page is not for. */
export function NoPlace({ desk }: { desk: DeskSession }) {
  const { queue } = useText(agentText);
  const search = useText(deskSearchText);
  const go = (page: 'join' | 'home'): void => void openUrl(`/merchant/${page}/index`);
  return (
    <PageFrame title={queue.title}>
      {desk.isShutOut ? <ShutOut isBusy={desk.isLoading} onRetry={() => void desk.refresh()} /> : null}
      {desk.isOutsider && !desk.isShutOut ? (
        <EmptyState glyph={headset} title={queue.outsiderTitle} hint={queue.outsiderHint}>
          <Button kind="primary" onTap={() => go('join')}>
            {queue.outsiderGo}
          </Button>
        </EmptyState>
      ) : null}
      {desk.isOutsider ? null : desk.may('agent/queue.list') ? (
        <EmptyState glyph={headset} title={queue.notYours} hint={queue.notYoursHint}>
          <Button onTap={() => void backToQueue()}>{queue.toQueue}</Button>
        </EmptyState>
      ) : (
        <EmptyState glyph={headset} title={queue.noAnswering} hint={queue.noAnsweringHint}>
          {desk.may('agent/ticket.search') ? <Button onTap={openSearch}>{search.open}</Button> : null}
          <Button onTap={() => go('home')}>{queue.toHome}</Button>
        </EmptyState>
      )}
    </PageFrame>
  );
}
