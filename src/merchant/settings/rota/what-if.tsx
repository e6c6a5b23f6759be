import { View } from '@tarojs/components';
import { useState } from 'react';
import { DAY, HOUR, MINUTE } from '../../../../domain/kernel';
import { Button } from '../../../components/button';
import { ChoiceChips } from '../../../components/choice-chips';
import { ErrorState } from '../../../components/error-state';
import { useText } from '../../../text/define-text';
import { useLanguage } from '../../../text/language';
import { formatShortWait, rotaText } from '../../../text/rota';
import { ComparedTable } from './compared-table';
import { LONGER, type Longer, type RotaState } from './use-rota';

const PROMISES = [MINUTE, 2 * MINUTE, 5 * MINUTE, 10 * MINUTE, 30 * MINUTE, 2 * HOUR];
const FIRST_PROMISE = 2 * MINUTE;
const ALL_LONGER = Object.keys(LONGER) as Longer[];

/** What the rota as it is changed here would have come to, beside the one that is saved. */
export function WhatIf({ page, hasHours }: { page: RotaState; hasHours: boolean }) {
  const text = useText(rotaText);
  const language = useLanguage();
  const [longer, setLonger] = useState<Longer>('same');
  const [promise, setPromise] = useState(FIRST_PROMISE);
  const isOther = (page.isChanged || longer !== 'same') && page.blocks.length > 0;
  const compared = page.comparedOf(longer, promise);
  const missing = !hasHours ? text.noHours : !page.hasSaved ? text.whatFirst : undefined;
  return (
    <View className="rota__what">
      <View className="rota__label" ariaRole="heading">
        {text.what}
      </View>
      <View className="rota__hint">{missing ?? text.whatHint}</View>
      {missing ? null : (
        <>
          <View className="rota__label rota__label--apart">{text.hours}</View>
          <ChoiceChips
            label={text.hours}
            options={ALL_LONGER.map((one) => ({ value: one, label: text.longer[one] }))}
            chosen={longer}
            onChoose={setLonger}
          />
          <View className="rota__label rota__label--apart">{text.promise}</View>
          <ChoiceChips
            label={text.promise}
            options={PROMISES.map((one) => ({ value: String(one), label: formatShortWait(one, language) }))}
            chosen={String(promise)}
            onChoose={(value) => setPromise(Number(value))}
          />
          {page.compareError ? <ErrorState isInline error={page.compareError} /> : null}
          <View ariaLive="polite">
            {compared?.answer === null ? <View className="rota__told">{text.tooFew}</View> : null}
            {compared?.answer ? (
              <>
                <ComparedTable compared={compared.answer} promiseMillis={promise} />
                <View className="rota__hint">
                  {text.basis(
                    Math.max(1, Math.round(compared.answer.playedMillis / DAY)),
                    compared.answer.asItIs.came,
                    formatShortWait(compared.answer.answerMillis, language),
                  )}
                </View>
              </>
            ) : null}
          </View>
          {compared ? null : (
            <Button
              isBlock
              isDisabled={!isOther}
              isBusy={page.isComparing}
              onTap={() => void page.compare(longer, promise)}
            >
              {text.compare}
            </Button>
          )}
          {isOther ? null : <View className="rota__hint">{text.whatChange}</View>}
        </>
      )}
    </View>
  );
}
