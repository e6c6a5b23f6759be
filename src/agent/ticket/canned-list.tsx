import { View } from '@tarojs/components';
import { call, useResource } from '../../cloud';
import { ErrorState } from '../../components/error-state';
import { Skeleton } from '../../components/skeleton';
import { agentText } from '../../text/agent';
import { useText } from '../../text/define-text';
import { findCanned } from './canned';

/** The desk's prepared replies that fit the words, best first; all of them for no words. */
export function CannedList({ words, onChoose }: { words: string; onChoose: (text: string) => void }) {
  const { reply: text } = useText(agentText);
  const canned = useResource('desk.canned', () => call('agent', 'cannedReply.list', {}), {
    keepAs: 'desk.canned',
    refreshOnShow: false,
  });
  if (canned.isLoading) return <Skeleton cards={1} lines={2} />;
  if (!canned.data) {
    return canned.error ? <ErrorState isInline error={canned.error} onRetry={() => void canned.refresh()} /> : null;
  }
  const found = findCanned(canned.data.replies, words);
  if (found.length === 0) return <View className="canned__none">{text.cannedNone}</View>;
  return (
    <View className="canned" ariaRole="listbox">
      {found.map((reply) => (
        <View
          key={reply.id}
          className="canned__one"
          hoverClass="canned__one--pressed"
          ariaRole="option"
          ariaLabel={`${reply.title} ${reply.text}`}
          onClick={() => onChoose(reply.text)}
        >
          <View className="canned__title">
            {reply.title} · /{reply.shortcut}
          </View>
          <View className="canned__text">{reply.text}</View>
        </View>
      ))}
    </View>
  );
}
