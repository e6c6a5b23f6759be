import { View } from '@tarojs/components';
import { useState } from 'react';
import type { TaskKind } from '../../../domain/quality';
import { QUALITY_BOUNDS } from '../../../domain/quality';
import { call, useAction } from '../../cloud';
import { Button } from '../../components/button';
import { ChoiceChips } from '../../components/choice-chips';
import { ErrorState } from '../../components/error-state';
import { TextField } from '../../components/text-field';
import { useDraft } from '../../phone/use-draft';
import { useText } from '../../text/define-text';
import { qualityText } from '../../text/quality';

interface FindingDraft {
  readonly kind: TaskKind;
  readonly words: string;
}
const NOTHING_YET: FindingDraft = { kind: 'faq', words: '' };
const KINDS: readonly TaskKind[] = ['faq', 'canned'];

/** What was found and others are to mend: handed to them in a line. */
export function Finding({ reviewId }: { reviewId: string }) {
  const text = useText(qualityText);
  const { draft, change, clear } = useDraft<FindingDraft>(`desk.finding.${reviewId}`, NOTHING_YET);
  const [isRaised, setRaised] = useState(false);
  const raising = useAction(async (key) => {
    await call('agent', 'qa.raiseTask', { key, reviewId, kind: draft.kind, text: draft.words.trim() });
    clear();
    setRaised(true);
  });
  return (
    <View className="review__part">
      <View className="review__item">{text.raise}</View>
      <ChoiceChips
        label={text.raise}
        options={KINDS.map((value) => ({ value, label: text.raiseKinds[value] }))}
        chosen={draft.kind}
        onChoose={(kind) => change((now) => ({ ...now, kind }))}
      />
      <TextField
        kind="lines"
        className="review__comment"
        value={draft.words}
        label={text.raiseWords}
        maxChars={QUALITY_BOUNDS.taskChars}
        onChange={(words) => {
          setRaised(false);
          change((now) => ({ ...now, words }));
        }}
      />
      {raising.error ? <ErrorState isInline isKept error={raising.error} /> : null}
      {isRaised ? (
        <View className="review__hint" ariaRole="status">
          {text.raised}
        </View>
      ) : null}
      <Button
        isBlock
        isBusy={raising.isRunning}
        isDisabled={draft.words.trim() === ''}
        onTap={() => void raising.run()}
      >
        {text.raiseSend}
      </Button>
    </View>
  );
}
