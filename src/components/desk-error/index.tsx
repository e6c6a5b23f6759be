import type { ClientError } from '../../cloud/client-error';
import { backTo } from '../../phone/pages';
import { useText } from '../../text/define-text';
import { shutOutText } from '../../text/shut-out';
import { Button } from '../button';
import { EmptyState } from '../empty-state';
import { ErrorState } from '../error-state';
import { headset } from '../icon/glyphs/headset';
import { ShutOut } from '../shut-out';

/** Where everybody of the desk finds what their roles open, and everybody else how to come in. */
const HOME = 'merchant/home/index';

interface Props {
  error: ClientError;
  onRetry: () => void;
  isBusy?: boolean;
  /** What the page knows of the role it takes. */
  title?: string;
  hint?: string;
}

/** Instead of a page of the desk that cannot be shown: why, and a way on, also for who may not see it, and for an address that somebody cut. */
export function DeskError({ error, onRetry, isBusy = false, title, hint }: Props) {
  const text = useText(shutOutText);
  if (error.code === 'INVALID_INPUT')
    return (
      <EmptyState glyph={headset} title={text.halfAddress} hint={text.halfAddressHint}>
        <Button kind="primary" onTap={() => void backTo(HOME)}>
          {text.home}
        </Button>
      </EmptyState>
    );
  if (error.code !== 'FORBIDDEN') return <ErrorState error={error} isBusy={isBusy} onRetry={onRetry} />;
  if (error.details.reason === 'disabled') return <ShutOut isBusy={isBusy} onRetry={onRetry} />;
  return (
    <EmptyState glyph={headset} title={title ?? text.forbidden} hint={hint ?? text.forbiddenHint}>
      <Button kind="primary" onTap={() => void backTo(HOME)}>
        {text.toHome}
      </Button>
      <Button isBusy={isBusy} onTap={onRetry}>
        {text.givenNow}
      </Button>
    </EmptyState>
  );
}
