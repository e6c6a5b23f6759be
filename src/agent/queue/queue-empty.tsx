import { Button } from '../../components/button';
import { EmptyState } from '../../components/empty-state';
import { inbox } from '../../components/icon/glyphs/inbox';
import { agentText } from '../../text/agent';
import { useText } from '../../text/define-text';
import type { useQueue } from './use-queue';

/** Nobody waits, nothing is held, no note names me, or nothing is answered elsewhere. */
export function QueueEmpty({ page }: { page: ReturnType<typeof useQueue> }) {
  const { queue: text } = useText(agentText);
  switch (page.view) {
    case 'waiting':
      return <EmptyState glyph={inbox} title={text.waitingEmpty} hint={text.waitingEmptyHint} />;
    case 'elsewhere':
      return <EmptyState glyph={inbox} title={text.elsewhereEmpty} hint={text.elsewhereEmptyHint} />;
    case 'mentions':
      return <EmptyState glyph={inbox} title={text.mentionsEmpty} hint={text.mentionsEmptyHint} />;
    case 'mine':
      return (
        <EmptyState glyph={inbox} title={text.mineEmpty} hint={text.mineEmptyHint}>
          <Button onTap={() => page.setView('waiting')}>{text.toWaiting}</Button>
        </EmptyState>
      );
  }
}
