import { useText } from '../../text/define-text';
import { shutOutText } from '../../text/shut-out';
import { Button } from '../button';
import { EmptyState } from '../empty-state';
import { headset } from '../icon/glyphs/headset';

/** For who had a place at the desk and has it no longer. */
export function ShutOut({ onRetry, isBusy }: { onRetry: () => void; isBusy: boolean }) {
  const text = useText(shutOutText);
  return (
    <EmptyState glyph={headset} title={text.title} hint={text.hint}>
      <Button isBusy={isBusy} onTap={onRetry}>
        {text.again}
      </Button>
    </EmptyState>
  );
}
