import { View } from '@tarojs/components';
import { TOPICS, type Topic } from '../../../domain/events';
import { ChoiceChips } from '../../components/choice-chips';
import { useText } from '../../text/define-text';
import { merchantText } from '../../text/merchant';
import { topicText } from '../../text/topics';

/** Which topics a member is given in teams that are given their work; none chosen: all. */
export function SkillFields({
  skills,
  onChange,
}: {
  skills: readonly Topic[];
  onChange: (skills: readonly Topic[]) => void;
}) {
  const { members: text } = useText(merchantText);
  const names = useText(topicText);
  const toggle = (topic: Topic): void =>
    onChange(TOPICS.filter((one) => (one === topic ? !skills.includes(one) : skills.includes(one))));
  return (
    <>
      <View className="members-sheet__label">{text.skills}</View>
      <ChoiceChips
        label={text.skills}
        options={TOPICS.map((topic) => ({ value: topic, label: names[topic] }))}
        chosen={skills}
        onChoose={toggle}
      />
    </>
  );
}
