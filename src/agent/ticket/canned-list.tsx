import { View } from '@tarojs/components';
import { call, type OutputOf, useResource } from '../../cloud';
import { ErrorState } from '../../components/error-state';
import { Skeleton } from '../../components/skeleton';
import { agentText } from '../../text/agent';
import { useText } from '../../text/define-text';
import { findCanned } from './canned';
import './canned.scss';
import './canned-list.scss';

const MAX_PAGES = 10;

/** All of them, page after page: a shop has some hundred at most. */
async function loadCanned(): Promise<OutputOf<'agent', 'cannedReply.list'>> {
  const { replies, nextCursor } = await call('agent', 'cannedReply.list', {});
  let cursor = nextCursor;
  for (let page = 1; cursor && page < MAX_PAGES; page += 1) {
    const more = await call('agent', 'cannedReply.list', { cursor });
    replies.push(...more.replies);
    cursor = more.nextCursor;
  }
  return { replies };
}

/** The desk's prepared replies that fit the words, best first; all of them for no words. */
export function CannedList({ words, onChoose }: { words: string; onChoose: (text: string) => void }) {
  const { reply: text } = useText(agentText);
  const canned = useResource('desk.canned', loadCanned, {
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
