import { View } from '@tarojs/components';
import { call, useResource } from '../../cloud';
import { ErrorState } from '../../components/error-state';
import { Skeleton } from '../../components/skeleton';
import { agentText } from '../../text/agent';
import { useText } from '../../text/define-text';
import './canned.scss';
import './canned-list.scss';
import { atQuery, type Colleague } from './mention';
import type { TicketPageState } from './use-ticket';

interface PickerProps {
  page: TicketPageState;
  isOpen: boolean;
  onClose: () => void;
}

/** Whom a note names: opened by a tap, or by an @ and the beginning of a name. */
export function ReaderPicker({ page, isOpen, onClose }: PickerProps) {
  const query = atQuery(page.reply.draft.text);
  if (query === undefined && !isOpen) return null;
  const choose = (colleague: Colleague): void => {
    onClose();
    page.reply.mention(colleague);
  };
  return (
    <View className="composer__found">
      <ReaderList ticketId={page.ticketId} words={query ?? ''} onChoose={choose} />
    </View>
  );
}

interface Props {
  ticketId: string;
  /** The beginning of a name, or a part of it. */
  words: string;
  onChoose: (colleague: Colleague) => void;
}

/** Colleagues who may read the ticket, asked for when a name is wanted. */
function ReaderList({ ticketId, words, onChoose }: Props) {
  const { reply: text } = useText(agentText);
  const readers = useResource(`desk.readers:${ticketId}`, () => call('agent', 'ticket.readers', { ticketId }), {
    refreshOnShow: false,
  });
  if (readers.isLoading) return <Skeleton cards={1} lines={1} />;
  if (!readers.data) {
    return readers.error ? <ErrorState isInline error={readers.error} onRetry={() => void readers.refresh()} /> : null;
  }
  const { members } = readers.data;
  const found = members.filter(({ name }) => name.toLowerCase().includes(words.toLowerCase()));
  if (found.length === 0)
    return <View className="canned__none">{members.length === 0 ? text.mentionNone : text.mentionNoMatch}</View>;
  return (
    <View className="canned" ariaRole="listbox" ariaLabel={text.mentionHint}>
      {found.map((colleague) => (
        <View
          key={colleague.id}
          className="canned__one reader"
          hoverClass="canned__one--pressed"
          ariaRole="option"
          ariaLabel={colleague.name}
          onClick={() => onChoose(colleague)}
        >
          @{colleague.name}
        </View>
      ))}
      <View className="canned__none">{text.mentionHint}</View>
    </View>
  );
}
