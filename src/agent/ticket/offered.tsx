import { View } from '@tarojs/components';
import { agentText } from '../../text/agent';
import { useText } from '../../text/define-text';
import type { CannedReply } from './canned';
import './offered.scss';

interface Props {
  replies: readonly CannedReply[];
  onChoose: (text: string, pictures: CannedReply['pictures']) => void;
}

/** Prepared replies that fit, each one tap; they stand above the field, which stays where it is. */
export function Offered({ replies, onChoose }: Props) {
  const { reply: text } = useText(agentText);
  if (replies.length === 0) return null;
  return (
    <View className="offered" ariaRole="group" ariaLabel={text.offered}>
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
