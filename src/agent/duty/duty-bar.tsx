import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { PresenceState } from '../../../domain/routing';
import type { OutputOf } from '../../cloud';
import { Button } from '../../components/button';
import { Icon } from '../../components/icon';
import { bell } from '../../components/icon/glyphs/bell';
import { bellOff } from '../../components/icon/glyphs/bell-off';
import { useText } from '../../text/define-text';
import { dutyText } from '../../text/duty';
import { openTeam } from '../routes';
import { PresenceSheet } from './presence-sheet';
import { usePresence } from './use-presence';
import './index.scss';

interface Props {
  me: OutputOf<'agent', 'queue.list'>['me'];
  /** How they are told while they do not look; absent where the shop has no way to. */
  notice: OutputOf<'agent', 'session.get'>['notice'];
  onNoticed: () => void;
  /** Absent where nobody waits, or one looks at one's own. */
  next?: { readonly isBusy: boolean; readonly take: () => void } | undefined;
  hasTeam: boolean;
  refresh: () => Promise<void>;
  onChanged: (words: string) => void;
}

/** Whether one takes what comes and how much one has; the next in line at a tap. */
export function DutyBar({ me, notice, onNoticed, next, hasTeam, refresh, onChanged }: Props) {
  const text = useText(dutyText);
  const presence = usePresence(refresh);
  const [isOpen, setOpen] = useState(false);
  const set = async (to: PresenceState): Promise<void> => {
    if (!(await presence.set(to))) return;
    setOpen(false);
    onChanged(text.changed[to]);
  };
  const state = text.states[me.presence];
  const holds = text.holds(me.load.count, me.load.isFull);
  return (
    <>
      {me.wasSilent && me.presence === 'busy' ? (
        <View className="duty-silent" ariaRole="alert">
          <Text className="duty-silent__words">{text.wasSilent}</Text>
          <Button kind="plain" className="duty-silent__go" isBusy={presence.isSetting} onTap={() => void set('online')}>
            {text.goOnline}
          </Button>
        </View>
      ) : null}
      <View className="duty">
        <View
          className="duty__me"
          ariaRole="button"
          ariaLabel={text.barLabel(state, notice ? `${holds}，${text.noticesLeft(notice.remaining)}` : holds)}
          onClick={() => {
            presence.clearError();
            setOpen(true);
          }}
        >
          <View className={`duty-dot duty-dot--${me.presence}`} />
          <Text className="duty__state">{state}</Text>
          <Text className="duty__holds">{holds}</Text>
          {notice ? (
            <View className={`duty__bell ${notice.remaining === 0 ? 'duty__bell--none' : ''}`}>
              <Icon glyph={notice.remaining === 0 ? bellOff : bell} size={16} />
              <Text>{notice.remaining}</Text>
            </View>
          ) : null}
        </View>
        {hasTeam ? (
          <View className="duty__team" ariaRole="link" onClick={openTeam}>
            {text.team}
          </View>
        ) : null}
        {next ? (
          <Button kind="primary" className="duty__next" isBusy={next.isBusy} onTap={next.take}>
            {text.next}
          </Button>
        ) : null}
      </View>
      <PresenceSheet
        isOpen={isOpen}
        presence={me.presence}
        notice={notice}
        onNoticed={onNoticed}
        error={presence.error}
        onChoose={(to) => void set(to)}
        onClose={() => setOpen(false)}
      />
    </>
  );
}
