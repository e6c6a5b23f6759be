import { View } from '@tarojs/components';
import { FIELD_CHARS } from '../../../domain/kernel';
import { Button } from '../../components/button';
import { ErrorState } from '../../components/error-state';
import { TextField } from '../../components/text-field';
import { useText } from '../../text/define-text';
import { merchantText } from '../../text/merchant';
import { openMerchant } from '../routes';
import type { useHome } from './use-home';

interface Props {
  page: ReturnType<typeof useHome>;
  onClaimed: () => void;
}

/** For who is nobody here yet: the first admin's claim, and how everybody else comes in. */
export function Newcomer({ page, onClaimed }: Props) {
  const { home: text } = useText(merchantText);
  const { draft, change } = page;
  return (
    <View className="home">
      <View className="home__card">
        <View className="home__title" ariaRole="heading">
          {text.claimTitle}
        </View>
        <View className="home__hint">{text.claimHint}</View>
        <TextField
          className="home__code"
          value={draft.code}
          label={text.claimCode}
          maxChars={FIELD_CHARS.code}
          onChange={(code) => change({ ...draft, code })}
        />
        <TextField
          className="home__name"
          value={draft.name}
          label={text.claimName}
          maxChars={FIELD_CHARS.memberName}
          onChange={(name) => change({ ...draft, name })}
        />
        {page.claimError ? <ErrorState isInline error={page.claimError} /> : null}
        <Button
          kind="primary"
          isBlock
          isDisabled={!page.canClaim}
          isBusy={page.isClaiming}
          onTap={() => void page.claim().then((isDone) => isDone && onClaimed())}
        >
          {text.claimGo}
        </Button>
      </View>
      <View className="home__card">
        <View className="home__title" ariaRole="heading">
          {text.orInvited}
        </View>
        <View className="home__hint">{text.orInvitedHint}</View>
        <Button isBlock onTap={() => openMerchant('join')}>
          {text.haveCode}
        </Button>
      </View>
    </View>
  );
}
