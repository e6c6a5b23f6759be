import { View } from '@tarojs/components';
import { agentText } from '../../text/agent';
import { complaintText } from '../../text/complaints';
import { useText } from '../../text/define-text';
import type { CannedReply } from './canned';
import './offered.scss';

interface Props {
  replies: readonly CannedReply[];
  /** The shopper is upset, and what is for that stands first. */
  isUrgent: boolean;
  onChoose: (text: string, pictures: CannedReply['pictures']) => void;
}

/** Prepared replies that fit, each one tap; they stand above the field, which stays where it is. */
export function Offered({ replies, isUrgent, onChoose }: Props) {
  const { reply: text } = useText(agentText);
  const { urgent } = useText(complaintText);
  if (replies.length === 0) return null;
  return (
    <View className="offered" ariaRole="group" ariaLabel={isUrgent ? urgent : text.offered}>
      {isUrgent ? <View className="offered__why">{urgent}</View> : null}
      {replies.map(({ id, title, text: words, pictures }) => (
        <View
          key={id}
          className="offered__one"
          hoverClass="offered__one--pressed"
          ariaRole="button"
          ariaLabel={`${title}：${words}`}
          onClick={() => onChoose(words, pictures)}
        >
          {title}
        </View>
      ))}
    </View>
  );
}
