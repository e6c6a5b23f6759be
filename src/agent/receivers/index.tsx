import { View } from '@tarojs/components';
import type { Topic } from '../../../domain/ticket';
import { call, type OutputOf, useResource } from '../../cloud';
import { Choice } from '../../components/choice';
import { ErrorState } from '../../components/error-state';
import { Icon } from '../../components/icon';
import { check } from '../../components/icon/glyphs/check';
import { Skeleton } from '../../components/skeleton';
import { agentText } from '../../text/agent';
import { useText } from '../../text/define-text';
import { dutyText } from '../../text/duty';
import '../duty/index.scss';
import { useShopWords } from '../shop-words';
import './index.scss';

type Colleague = OutputOf<'agent', 'colleague.list'>['members'][number];

/** Who gets it, and what they are called. */
export interface Receiver {
  readonly to:
    | { readonly kind: 'member'; readonly memberId: string }
    | { readonly kind: 'team'; readonly teamId: string }
    | { readonly kind: 'expert' };
  readonly name: string;
}

interface Props {
  isOpen: boolean;
  chosen: Receiver | undefined;
  onChoose: (receiver: Receiver) => void;
  /** Where it already is, it cannot be passed on to. */
  withoutTeam?: string | undefined;
  withoutMember?: string | undefined;
  /** What it is about: who is there for that by name stands first. */
  topic?: Topic | undefined;
  /** Only people, no teams. */
  isPeopleOnly?: boolean;
}

/** Colleagues and teams that something can be passed on to: who is there and has room stands first. */
export function Receivers({
  isOpen,
  chosen,
  onChoose,
  withoutTeam,
  withoutMember,
  topic,
  isPeopleOnly = false,
}: Props) {
  const { steps: text } = useText(agentText);
  const duty = useText(dutyText);
  const { topics } = useShopWords();
  const colleagues = useResource('desk.colleagues', () => call('agent', 'colleague.list', {}), {
    isEnabled: isOpen,
    refreshOnShow: false,
  });
  if (colleagues.isLoading) return <Skeleton cards={2} lines={2} />;
  if (colleagues.error && !colleagues.data) {
    return <ErrorState error={colleagues.error} onRetry={() => void colleagues.refresh()} />;
  }
  if (!colleagues.data) return null;
  const { teams } = colleagues.data;
  const otherTeams = isPeopleOnly ? [] : teams.filter(({ id }) => id !== withoutTeam);
  const isKnowing = ({ skills }: Colleague): boolean => topic !== undefined && (skills?.includes(topic) ?? false);
  const members = colleagues.data.members
    .filter(({ id }) => id !== withoutMember)
    .sort((a, b) => Number(isKnowing(b)) - Number(isKnowing(a)) || byReadiness(a, b));
  const [expert] = members.filter((one) => isKnowing(one) && isThere(one) && !one.load.isFull);
  const about = topic && text.goodAt(topics[topic]);
  return (
    <>
      {topic && expert && !isPeopleOnly ? (
        <Row
          name={text.expertOf(topics[topic])}
          detail={text.expertNow(expert.name, duty.holds(expert.load.count, expert.load.isFull))}
          isChosen={chosen?.to.kind === 'expert'}
          onTap={() => onChoose({ to: { kind: 'expert' }, name: text.expertOf(topics[topic]) })}
        />
      ) : null}
      {otherTeams.length > 0 ? <View className="ticket-sheet__label">{text.teams}</View> : null}
      {otherTeams.map(({ id, name }) => (
        <Row
          key={id}
          name={name}
          isChosen={chosen?.to.kind === 'team' && chosen.to.teamId === id}
          onTap={() => onChoose({ to: { kind: 'team', teamId: id }, name })}
        />
      ))}
      <View className="ticket-sheet__label">{members.length > 0 ? text.members : text.nobodyElse}</View>
      {members.map((member) => (
        <Row
          key={member.id}
          name={member.name}
          colleague={member}
          knows={isKnowing(member) ? about : undefined}
          teamNames={teams.filter(({ id }) => member.teamIds.includes(id)).map(({ name }) => name)}
          isChosen={chosen?.to.kind === 'member' && chosen.to.memberId === member.id}
          onTap={() => onChoose({ to: { kind: 'member', memberId: member.id }, name: member.name })}
        />
      ))}
    </>
  );
}

const isThere = ({ presence, isHeard }: Colleague): boolean => presence === 'online' && isHeard;
const byReadiness = (a: Colleague, b: Colleague): number =>
  Number(isThere(b)) - Number(isThere(a)) ||
  Number(a.load.isFull) - Number(b.load.isFull) ||
  a.load.count - b.load.count;

interface RowProps {
  name: string;
  /** Beside the name, of what is no person. */
  detail?: string;
  colleague?: Colleague;
  /** That they are there for its topic. */
  knows?: string | undefined;
  teamNames?: readonly string[];
  isChosen: boolean;
  onTap: () => void;
}

function Row({ name, detail: given = '', colleague, knows, teamNames = [], isChosen, onTap }: RowProps) {
  const text = useText(dutyText);
  const detail = colleague
    ? [
        knows,
        ...teamNames,
        text.states[colleague.presence],
        colleague.presence !== 'offline' && !colleague.isHeard ? text.notHeard : undefined,
        text.holds(colleague.load.count, colleague.load.isFull),
      ]
        .filter(Boolean)
        .join(' · ')
    : given;
  return (
    <Choice
      isBare
      className={`receiver ${isChosen ? 'receiver--chosen' : ''}`}
      isChosen={isChosen}
      label={[name, detail].filter(Boolean).join(' ')}
      onChoose={onTap}
    >
      {colleague ? <View className={`duty-dot duty-dot--${isThere(colleague) ? 'online' : dotOf(colleague)}`} /> : null}
      <View className="receiver__words">
        <View className="receiver__name">{name}</View>
        {detail ? <View className="receiver__detail">{detail}</View> : null}
      </View>
      {isChosen ? <Icon glyph={check} size={20} /> : null}
    </Choice>
  );
}

/** Whose page is closed is not there, whatever they said. */
const dotOf = ({ presence, isHeard }: Colleague): string => (isHeard ? presence : 'offline');
