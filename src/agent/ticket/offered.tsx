import { View } from '@tarojs/components';
import { agentText } from '../../text/agent';
import { complaintText } from '../../text/complaints';
import { useText } from '../../text/define-text';
import type { CannedReply, ReadyReply } from './canned';
import './offered.scss';
import type { Emergency } from './use-emergency';

interface Props {
  replies: readonly ReadyReply[];
  /** Why what is for emergencies stands first, where it does. */
  emergency: Emergency | undefined;
  onChoose: (text: string, pictures: CannedReply['pictures']) => void;
}

/** Prepared replies that fit, each one tap; they stand above the field, which stays where it is. */
export function Offered({ replies, emergency, onChoose }: Props) {
  const { reply: text } = useText(agentText);
  const { urgent } = useText(complaintText);
  const why = emergency && urgent[emergency];
  if (replies.length === 0) return null;
  return (
    <View className="offered" ariaRole="group" ariaLabel={why ?? text.offered}>
      {why ? <View className="offered__why">{why}</View> : null}
      {replies.map(({ id, title, text: words, isOnlyChinese, pictures }) => (
        <View
          key={id}
          className="offered__one"
          hoverClass="offered__one--pressed"
          ariaRole="button"
          ariaLabel={[title, ...(isOnlyChinese ? [text.onlyChinese] : []), words].join('：')}
          onClick={() => onChoose(words, pictures)}
        >
          {isOnlyChinese ? `${title} · ${text.onlyChinese}` : title}
        </View>
      ))}
    </View>
  );
}
