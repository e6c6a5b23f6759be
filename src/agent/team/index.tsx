import { Text, View } from '@tarojs/components';
import { SECOND } from '../../../domain/kernel';
import { call, type DeskSession, type OutputOf, useDeskSession, useNow, usePolling, useResource } from '../../cloud';
import { EmptyState } from '../../components/empty-state';
import { ErrorState } from '../../components/error-state';
import { users } from '../../components/icon/glyphs/users';
import { PageFrame } from '../../components/page-frame';
import { Skeleton } from '../../components/skeleton';
import { openUrl } from '../../phone/pages';
import { useRefreshOnPull } from '../../phone/pull-down';
import { useRowKeys } from '../../phone/use-row-keys';
import { clocksText } from '../../text/clocks';
import { useText } from '../../text/define-text';
import { dutyText } from '../../text/duty';
import { flaggedText } from '../../text/flagged';
import { incidentText } from '../../text/incidents';
import { useLanguage } from '../../text/language';
import { formatWait } from '../../text/time';
import { toBoardText } from '../../text/to-board';
import { upTo99 } from '../../text/up-to-99';
import { useInPx } from '../desk/in-px';
import { PoorRow } from '../poor/poor-row';
import { NoPlace } from '../queue/no-place';
import { SideRow } from '../queue/side-row';
import { waitTone } from '../queue/waiting';
import { openFlagged, openHeld, openIncidents, QUEUE } from '../routes';
import '../duty/index.scss';
import './index.scss';

type Board = OutputOf<'agent', 'team.board'>;

const REFRESH_MILLIS = 15 * SECOND;

/** The desk at a glance, for who oversees it: each queue, who is there, what each has, who waits for whom. */
export default function TeamPage() {
  const text = useText(dutyText);
  const desk = useDeskSession();
  const board = useResource('desk.board', () => call('agent', 'team.board', {}));
  const now = useNow(REFRESH_MILLIS);
  usePolling(board.refresh, REFRESH_MILLIS, Boolean(board.error));
  useRefreshOnPull(board.refresh);
  useRowKeys('.board__row', QUEUE);
  const inPx = useInPx();
  if (desk.isOutsider || (desk.data && !desk.may('agent/team.board'))) return <NoPlace desk={desk} />;

  const { error } = board;
  // Which rows there are depends on who looks: nothing moves once it stands there.
  const data = desk.data && board.data;
  return (
    <PageFrame className={inPx} title={text.teamTitle} isStale={board.isStale && Boolean(error)}>
      {board.isLoading || !(desk.data || error) ? <Skeleton cards={4} lines={2} /> : null}
      {error && !data ? <ErrorState error={error} onRetry={() => void board.refresh()} /> : null}
      {data ? (
        <View className="board">
          <Sides data={data} desk={desk} />
          {data.teams.map((team) => (
            <TeamRow key={team.id} team={team} now={now} />
          ))}
          <View className="board__label">{text.people}</View>
          {data.members.length === 0 ? <EmptyState glyph={users} title={text.noPeople} /> : null}
          {[...data.members].sort(byUrgency).map((member) => (
            <MemberRow key={member.id} member={member} now={now} />
          ))}
          {data.isPartial ? <View className="board__label">{text.partial}</View> : null}
        </View>
      ) : null}
    </PageFrame>
  );
}

/** The ways to what is beside the queues, as far as one's rights go. */
function Sides({ data, desk }: { data: Board; desk: DeskSession }) {
  const figures = useText(toBoardText);
  const incidents = useText(incidentText);
  const warned = useText(flaggedText);
  return (
    <View className="board__sides">
      <PoorRow count={data.poorCount} />
      {desk.may('agent/team.flagged') ? <SideRow words={warned.row} onTap={openFlagged} /> : null}
      {desk.may('figures/board.get') ? (
        <SideRow words={figures.title} onTap={() => void openUrl('/figures/board/index')} />
      ) : null}
      {data.overdueCount > 0 ? <OverdueRow count={data.overdueCount} /> : null}
      <SideRow words={incidents.row} onTap={openIncidents} />
    </View>
  );
}

type Member = Board['members'][number];

/** For whom somebody waits longest first; then who is there. The order of names stays where neither tells. */
const byUrgency = (a: Member, b: Member): number =>
  (a.awaitedSinceAt ?? Number.POSITIVE_INFINITY) === (b.awaitedSinceAt ?? Number.POSITIVE_INFINITY)
    ? Number(b.isHeard) - Number(a.isHeard)
    : (a.awaitedSinceAt ?? Number.POSITIVE_INFINITY) - (b.awaitedSinceAt ?? Number.POSITIVE_INFINITY);

/** What is late in all of their teams, where anything is: what whoever leads sees first. */
function OverdueRow({ count }: { count: number }) {
  const text = useText(clocksText);
  const words = text.overdueCount(upTo99(count));
  return (
    <View
      className="board__row"
      hoverClass="board__row--pressed"
      ariaRole="link"
      ariaLabel={[text.overdue, words, text.overdueHint].join('，')}
      onClick={() => openHeld('overdue', '1', text.overdue)}
    >
      <View className="board__words">
        <View className="board__name">{text.overdue}</View>
        <View className="board__more">{text.overdueHint}</View>
      </View>
      <View className="board__figures">
        <View className="board__count board__wait--danger">{words}</View>
      </View>
    </View>
  );
}

function TeamRow({ team, now }: { team: Board['teams'][number]; now: number }) {
  const text = useText(dutyText);
  const language = useLanguage();
  const waited = team.longestSinceAt === undefined ? undefined : now - team.longestSinceAt;
  const waiting = text.waiting(team.waitingCount);
  const longest = waited === undefined ? undefined : text.waitingSince(formatWait(waited, language));
  return (
    <View
      className="board__row"
      hoverClass="board__row--pressed"
      ariaRole="link"
      ariaLabel={[team.name, waiting, longest, text.onDuty(team.onDuty)].filter(Boolean).join('，')}
      onClick={() => openHeld('team', team.id, team.name)}
    >
      <View className="board__words">
        <View className="board__name">{team.name}</View>
        <View className="board__more">{text.onDuty(team.onDuty)}</View>
      </View>
      <View className="board__figures">
        <View className="board__count">{waiting}</View>
        {longest && waited !== undefined ? (
          <View className={`board__wait board__wait--${waitTone(waited)}`}>{longest}</View>
        ) : null}
      </View>
    </View>
  );
}

function MemberRow({ member, now }: { member: Member; now: number }) {
  const text = useText(dutyText);
  const language = useLanguage();
  const { presence, isHeard, load, awaitedSinceAt } = member;
  const isClosed = presence !== 'offline' && !isHeard;
  const state = [text.states[presence], isClosed ? text.notHeard : undefined].filter(Boolean).join(' · ');
  const waited = awaitedSinceAt === undefined ? undefined : now - awaitedSinceAt;
  const awaited =
    waited === undefined ? text.nobodyAwaits : text.awaited(member.awaitedCount, formatWait(waited, language));
  const held = text.held(member.conversations, member.messages);
  const holds = text.holds(load.count, load.isFull);
  return (
    <View
      className="board__row"
      hoverClass="board__row--pressed"
      ariaRole="link"
      ariaLabel={[member.name, state, holds, held, awaited].join('，')}
      onClick={() => openHeld('member', member.id, member.name)}
    >
      <View className={`duty-dot duty-dot--${isClosed ? 'offline' : presence}`} />
      <View className="board__words">
        <View className="board__name">
          {member.name}
          <Text className="board__state">{state}</Text>
        </View>
        <View className="board__more">{held}</View>
        <View className={`board__wait board__wait--${waited === undefined ? 'neutral' : waitTone(waited)}`}>
          {awaited}
        </View>
      </View>
      <View className="board__count">{holds}</View>
    </View>
  );
}
