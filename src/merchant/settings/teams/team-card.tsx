import { View } from '@tarojs/components';
import { StatusChip } from '../../../components/status-chip';
import { useText } from '../../../text/define-text';
import { teamsText } from '../../../text/teams';
import { topicText } from '../../../text/topics';
import type { Team } from './use-teams';

interface Props {
  team: Team;
  /** Absent where the caller may change nothing of it. */
  onTap?: (() => void) | undefined;
}

/** One team: what comes to it and who is in it. */
export function TeamCard({ team, onTap }: Props) {
  const text = useText(teamsText);
  const topicNames = useText(topicText);
  const topics = team.topics.map((topic) => topicNames[topic]).join(text.join);
  const members = team.members.length > 0 ? text.members(team.members.join(text.join)) : text.noMembers;
  const words = (
    <>
      <View className="teams__top">
        <View className="teams__name">{team.name}</View>
        {team.isDefault ? <StatusChip text={text.isDefault} tone="brand" /> : null}
      </View>
      <View className="teams__topics">{topics || text.noTopics}</View>
      <View className="teams__members">{members}</View>
    </>
  );
  if (!onTap) return <View className="teams__card teams__card--still">{words}</View>;
  return (
    <View
      className="teams__card"
      hoverClass="teams__card--pressed"
      ariaRole="button"
      ariaLabel={[team.name, topics, members].join(' ')}
      onClick={onTap}
    >
      {words}
    </View>
  );
}
