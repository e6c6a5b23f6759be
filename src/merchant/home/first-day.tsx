import { View } from '@tarojs/components';
import type { FirstStep } from '../../../domain/settings';
import { Button } from '../../components/button';
import { Icon } from '../../components/icon';
import { chevronRight } from '../../components/icon/glyphs/chevron-right';
import { circleCheck } from '../../components/icon/glyphs/circle-check';
import type { useSnackbar } from '../../components/snackbar';
import { openUrl } from '../../phone/pages';
import { useText } from '../../text/define-text';
import { firstDayText } from '../../text/first-day';
import { openMerchant } from '../routes';
import './first-day.scss';
import type { useFirstDay } from './use-first-day';

const OPENS: Readonly<Record<FirstStep, () => void>> = {
  named: () => openMerchant('settings'),
  hours: () => openMerchant('settings/hours'),
  faq: () => openMerchant('faq'),
  colleague: () => openMerchant('members'),
  templates: () => openMerchant('settings/templates'),
  answered: () => void openUrl('/agent/queue/index'),
};

interface Props {
  firstDay: ReturnType<typeof useFirstDay>;
  snackbar: ReturnType<typeof useSnackbar>;
}

/** What a new shop still has to do, until its first message is answered. Nothing afterwards. */
export function FirstDay({ firstDay, snackbar }: Props) {
  const text = useText(firstDayText);
  const { steps, left, putAway, bringBack } = firstDay;
  if (!steps) return null;
  const away = (): void => {
    putAway();
    snackbar.show({ text: text.putAway, undo: { text: text.undo, run: bringBack } });
  };
  return (
    <View className="first-day">
      <View className="first-day__head">
        <View className="first-day__title" ariaRole="heading">
          {text.title(left)}
        </View>
        <Button kind="quiet" size="small" onTap={away}>
          {text.away}
        </Button>
      </View>
      {steps.map(({ step, isDone }) => {
        const { title, hint } = text.steps[step];
        return (
          <View
            key={step}
            className={isDone ? 'first-day__step first-day__step--done' : 'first-day__step'}
            ariaRole="link"
            ariaLabel={isDone ? `${title} ${text.done}` : `${title} ${hint}`}
            onClick={OPENS[step]}
          >
            {isDone ? (
              <Icon glyph={circleCheck} size={24} className="first-day__mark" />
            ) : (
              <View className="first-day__ring" ariaHidden />
            )}
            <View className="first-day__words">
              <View className="first-day__name">{title}</View>
              {isDone ? null : <View className="first-day__hint">{hint}</View>}
            </View>
            {isDone ? null : <Icon glyph={chevronRight} size={20} className="first-day__on" />}
          </View>
        );
      })}
    </View>
  );
}
