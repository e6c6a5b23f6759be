import { Text, View } from '@tarojs/components';
import { ErrorState } from '../../components/error-state';
import { Icon } from '../../components/icon';
import { users } from '../../components/icon/glyphs/users';
import { agentText } from '../../text/agent';
import { useText } from '../../text/define-text';
import { useLanguage } from '../../text/language';
import { formatWait } from '../../text/time';
import { BulkBar } from '../bulk/bulk-bar';
import { BulkSheet } from '../bulk/bulk-sheet';
import { ChooseButton } from '../bulk/choose-button';
import { DutyBar } from '../duty/duty-bar';
import { AlarmRow } from '../incidents/alarm-row';
import { PoorRow } from '../poor/poor-row';
import { ElsewhereRow } from './elsewhere-row';
import './index.scss';
import { ViewChips } from '../views/view-chips';
import { MentionsRow } from './mentions-row';
import { QueueHead } from './queue-head';
import { QueueList } from './queue-list';
import type { useQueue } from './use-queue';
import type { QueueWork } from './use-queue-work';

interface Props {
  page: ReturnType<typeof useQueue>;
  work: QueueWork;
  onSaid: (words: string) => void;
}

/** Who waits and what is mine, with what one does about it: a phone's whole page, or a column of the desk. */
export function QueueBody({ page, work, onSaid }: Props) {
  const { queue: text } = useText(agentText);
  const language = useLanguage();
  const { desk, list, view } = page;
  const { data } = list;
  const { bulk } = work;
  const tickets = work.list.items ?? [];
  const me = desk.data?.member;
  const isMine = view === 'mine' && !work.views.chosen;
  const isBesideWaiting = view === 'waiting' || view === 'elsewhere';
  return (
    <>
      <QueueHead page={page} />
      {data ? (
        <DutyBar
          me={data.me}
          notice={desk.data?.notice}
          onNoticed={() => void desk.refresh()}
          next={page.next}
          hasTeam={desk.may('agent/team.board')}
          refresh={page.refresh}
          onChanged={onSaid}
        />
      ) : (
        <View className="duty duty--coming" />
      )}
      <AlarmRow alarms={data?.alarms} />
      {page.isCrowded ? (
        <View className="queue-alarm" ariaRole="alert" ariaLive="assertive">
          <Icon glyph={users} size={20} />
          <Text>{text.alarm(data?.waitingCount ?? 0, formatWait(page.longestWait, language))}</Text>
        </View>
      ) : null}
      <View className="queue">
        {page.claimError ? <ErrorState isInline error={page.claimError} /> : null}
        {data?.poorCount ? <PoorRow count={data.poorCount} /> : null}
        {!data ? null : isBesideWaiting ? <ElsewhereRow page={page} /> : <MentionsRow page={page} />}
        <ViewChips views={work.views} snackbar={work.snackbar}>
          <View className={work.canChoose && tickets.length > 1 ? '' : 'view-line__kept'}>
            <ChooseButton isShort bulk={bulk} />
          </View>
        </ViewChips>
        <QueueList page={page} work={work} />
      </View>
      {bulk.chosen ? (
        <View className="queue-bulk">
          <BulkBar bulk={bulk} ids={tickets.map(({ id }) => id)} onGo={() => work.setOpen(true)} />
        </View>
      ) : null}
      {work.isOpen ? (
        <BulkSheet
          bulk={bulk}
          tickets={tickets}
          now={page.now}
          onClose={() => work.setOpen(false)}
          me={me}
          {...(isMine && me && { from: { kind: 'member', memberId: me.id } })}
        />
      ) : null}
    </>
  );
}
