import type { ClientError } from '../../cloud/client-error';
import { Button } from '../button';
import { ErrorState } from '../error-state';

/** The one thing a sheet does. */
export interface Action {
  text: string;
  onTap: () => void;
  isBusy?: boolean;
  isDisabled?: boolean;
  /** Why it was not done. It stands above the button, in sight however far the sheet is scrolled. */
  error?: ClientError | undefined;
}

/** Whatever is typed in a sheet is kept, so that its error may say so. */
export function SheetAction({ text, onTap, isBusy, isDisabled, error }: Action) {
  return (
    <>
      {error ? <ErrorState isInline isKept error={error} /> : null}
      <Button kind="primary" isBlock isDisabled={isDisabled} isBusy={isBusy} onTap={onTap}>
        {text}
      </Button>
    </>
  );
}
