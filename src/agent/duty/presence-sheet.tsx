import { View } from '@tarojs/components';
import { useState } from 'react';
import { PRESENCES, type PresenceState } from '../../../domain/routing';
import type { ClientError, OutputOf } from '../../cloud';
import { Button } from '../../components/button';
import { Choice } from '../../components/choice';
import { ErrorState } from '../../components/error-state';
import { Icon } from '../../components/icon';
import { check } from '../../components/icon/glyphs/check';
import { Sheet } from '../../components/sheet';
import { useText } from '../../text/define-text';
import { dutyText } from '../../text/duty';
import { ALERTS, alertOfPhone, chooseAlert } from '../notices/alert';
import { askForNotice } from '../notices/work-notices';
import './index.scss';

interface Props {
  isOpen: boolean;
  presence: PresenceState;
  notice: OutputOf<'agent', 'session.get'>['notice'];
  onNoticed: () => void;
  error: ClientError | undefined;
  onChoose: (to: PresenceState) => void;
  onClose: () => void;
}

/** Online, busy, on a break, offline: each with what it does. A tap is the choice. */
export function PresenceSheet({ isOpen, presence, notice, onNoticed, error, onChoose, onClose }: Props) {
  const text = useText(dutyText);
  const [alert, setAlert] = useState(alertOfPhone);
  return (
    <Sheet title={text.title} isOpen={isOpen} onClose={onClose}>
      {error ? <ErrorState isInline error={error} /> : null}
      {PRESENCES.map((state) => (
        <Choice
          key={state}
          isBare
          className="duty-state"
          isChosen={state === presence}
          label={`${text.states[state]}，${text.does[state]}`}
          onChoose={() => onChoose(state)}
        >
          <View className={`duty-dot duty-dot--${state}`} />
          <View className="duty-state__words">
            <View className="duty-state__name">{text.states[state]}</View>
            <View className="duty-state__does">{text.does[state]}</View>
          </View>
          {state === presence ? <Icon glyph={check} size={20} className="duty-state__check" /> : null}
        </Choice>
      ))}
      <View className="duty-alert">
        <View className="duty-alert__title">{text.alertTitle}</View>
        <View className="duty-alert__ways" ariaRole="radiogroup" ariaLabel={text.alertTitle}>
          {ALERTS.map((way) => (
            <Choice
              key={way}
              className="duty-alert__way"
              isChosen={way === alert}
              label={text.alerts[way]}
              onChoose={() => {
                setAlert(way);
                chooseAlert(way);
              }}
            >
              {text.alerts[way]}
            </Choice>
          ))}
        </View>
      </View>
      {notice ? (
        <View className="duty-notices">
          <View className="duty-notices__left" ariaLive="polite">
            {text.noticesLeft(notice.remaining)}
          </View>
          <Button
            kind="quiet"
            className="duty-notices__more"
            onTap={() => void askForNotice({ isWished: true, onTold: onNoticed })}
          >
            {text.oneMore}
          </Button>
          <View className="duty-notices__hint">{text.noticesHint}</View>
        </View>
      ) : null}
    </Sheet>
  );
}
