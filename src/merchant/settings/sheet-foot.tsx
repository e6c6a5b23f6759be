import { View } from '@tarojs/components';
import type { ClientError } from '../../cloud';
import { Button } from '../../components/button';
import { ErrorState } from '../../components/error-state';

interface Props {
  error: ClientError | undefined;
  /** What takes the thing away, where it is there and may go. */
  takeAway: { readonly words: string; readonly run: () => void } | undefined;
  words: string;
  isBusy: boolean;
  canSave: boolean;
  onSave: () => void;
}

/** Below a sheet in which one thing is edited: what went wrong, taking it away, saving it. */
export function SheetFoot({ error, takeAway, words, isBusy, canSave, onSave }: Props) {
  return (
    <>
      {error ? <ErrorState isInline isKept error={error} /> : null}
      <View className="setting__foot">
        {takeAway ? (
          <Button className="setting__danger" isDisabled={isBusy} onTap={takeAway.run}>
            {takeAway.words}
          </Button>
        ) : null}
        <Button kind="primary" className="setting__save" isDisabled={!canSave} isBusy={isBusy} onTap={onSave}>
          {words}
        </Button>
      </View>
    </>
  );
}
