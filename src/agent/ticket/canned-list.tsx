import { View } from '@tarojs/components';
import { type CannedPurpose, type CannedReader, purposeOf } from '../../../domain/canned';
import { useCanned } from '../../cloud';
import { ErrorState } from '../../components/error-state';
import { Skeleton } from '../../components/skeleton';
import { agentText } from '../../text/agent';
import { useText } from '../../text/define-text';
import { type CannedReply, findCanned, readyFor } from './canned';
import './canned.scss';
import './canned-list.scss';

interface Props {
  words: string;
  /** Only those that are for this; absent: all. */
  purpose?: CannedPurpose | undefined;
  /** To whom they are said. */
  reader: CannedReader;
  /** Where pictures can go along. */
  takesPictures?: boolean;
  onChoose: (text: string, pictures: CannedReply['pictures']) => void;
}

/** The desk's prepared replies that fit the words, best first; all of them for no words. Shown as they would be said. */
export function CannedList({ words, purpose, reader, takesPictures = true, onChoose }: Props) {
  const { reply: text } = useText(agentText);
  // Back from the page where they are changed, it shows what was changed there.
  const canned = useCanned(true);
  if (canned.isLoading) return <Skeleton cards={1} lines={2} />;
  if (!canned.data) {
    return canned.error ? <ErrorState isInline error={canned.error} onRetry={() => void canned.refresh()} /> : null;
  }
  const found = findCanned(canned.data.replies, words)
    .filter((one) => purpose === undefined || purposeOf(one.purpose) === purpose)
    .map((one) => readyFor(one, reader));
  if (found.length === 0) return <View className="canned__none">{text.cannedNone}</View>;
  return (
    <View className="canned" ariaRole="listbox">
      {found.map((reply) => (
        <View
          key={reply.id}
          className="canned__one"
          hoverClass="canned__one--pressed"
          ariaRole="option"
          ariaLabel={[reply.title, ...(reply.isOnlyChinese ? [text.onlyChinese] : []), reply.text].join(' ')}
          onClick={() => onChoose(reply.text, reply.pictures)}
        >
          <View className="canned__title">
            {[reply.title, reply.shortcut && `/${reply.shortcut}`, reply.isOnlyChinese && text.onlyChinese]
              .filter(Boolean)
              .join(' · ')}
          </View>
          <View className="canned__text">{reply.text}</View>
          {takesPictures && reply.pictures ? (
            <View className="canned__pictures">{text.cannedPictures(reply.pictures.length)}</View>
          ) : null}
        </View>
      ))}
    </View>
  );
}
