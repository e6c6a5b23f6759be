import { useRouter } from '@tarojs/taro';
import { useEffect, useRef, useState } from 'react';
import type { TicketAck } from '../../../contract';
import { firstChars, isPhoneNumber, lastOf } from '../../../domain/kernel';
import { TOPICS, type Topic, topicOfCategory } from '../../../domain/ticket';
import { call, cloudNow, type InputOf, useSending } from '../../cloud';
import { pageParam } from '../../phone/page-param';
import { useDraft } from '../../phone/use-draft';
import { getLanguage } from '../../text/language';
import { noteFaqEvent, tellFaqEvents } from '../faq/report';
import { keptSnapshot } from '../faq/snapshot-store';
import { currentTrail, lastRead } from '../faq/trail';
import { useAsker } from '../faq/use-asker';
import { useNotices } from '../notices/use-notices';
import { EMPTY_DRAFT, type MessageDraft, topicOf, wishOf } from './draft';

type Create = InputOf<'shopper', 'ticket.create'>;
type Missing = 'text' | 'phone';

/** Writing a message: kept with every letter, sent once however often it takes. */
export function useLeaveMessage() {
  const { params } = useRouter();
  const orderId = pageParam(params, 'orderId');
  const typedInSearch = pageParam(params, 'searched');
  const searched = typedInSearch ?? currentTrail().searched;
  const { draft, change, clear } = useDraft<MessageDraft>('message', EMPTY_DRAFT);
  const [likelyTopic] = useState(() => topicAsked(params) ?? topicOfTrail());
  const { order } = useAsker(orderId);
  const notices = useNotices();
  const [missing, setMissing] = useState<Missing>();
  const [sent, setSent] = useState<TicketAck & { isNotified: boolean }>();

  // What was typed into the search begins the message, once; and the order of the page it was opened from belongs to
  // it, unless the person chose otherwise.
  const hasBegun = useRef(false);
  useEffect(() => {
    const isForPageOrder = order && !draft.hasChosenOrder && draft.order?.id !== order.id;
    const isToBegin = typedInSearch && !hasBegun.current && draft.text === '';
    const isAboutOther = !hasBegun.current && likelyTopic !== undefined && likelyTopic !== draft.likelyTopic;
    hasBegun.current = true;
    if (!isForPageOrder && !isToBegin && !isAboutOther) return;
    change((now) => ({
      ...now,
      ...(isForPageOrder ? { order: { id: order.id, title: order.title, state: order.state } } : {}),
      ...(isToBegin ? { text: typedInSearch } : {}),
      ...(isAboutOther ? { likelyTopic } : {}),
    }));
  }, [order, draft, change, typedInSearch, likelyTopic]);

  const sending = useSending({
    change,
    contentOf: (written: MessageDraft) => contentOf(written, searched),
    send: async (key, content, { wantsNotice }) => {
      // In the tap itself; a later moment is too late for WeChat.
      const isNotified = wantsNotice && (await notices.ask());
      if (isNotified) change((now) => ({ ...now, wantsNotice: false }));
      return { ...(await call('shopper', 'ticket.create', { ...content, key })), isNotified };
    },
  });

  const send = async (): Promise<void> => {
    const problem =
      draft.text.trim() === '' && draft.pictures.length === 0
        ? 'text'
        : draft.wantsCallback && !isPhoneNumber(draft.phone)
          ? 'phone'
          : undefined;
    setMissing(problem);
    if (problem) return;
    const ack = await sending.run(draft);
    if (!ack) return;
    noteFaqEvent({ type: 'handoff', ...lastRead() });
    void tellFaqEvents();
    clear();
    setSent({ ...ack, isNotified: ack.isNotified || notices.left > 0 });
  };

  return { draft, change, topic: topicOf(draft), notices, missing, sending, send, sent, searched };
}

/** The topic of the answer, the category or the search that the person comes from. */
function topicAsked(params: Parameters<typeof pageParam>[0]): Topic | undefined {
  const asked = pageParam(params, 'topic');
  return TOPICS.find((topic) => topic === asked);
}

/** The topic of the last answer that did not help, when the page before is about nothing itself. */
function topicOfTrail(): Topic | undefined {
  const last = lastOf(currentTrail().read);
  if (last?.helped !== false) return undefined;
  const snapshot = keptSnapshot();
  const article = snapshot?.articles.find(({ id }) => id === last.articleId);
  return topicOfCategory(snapshot?.categories.find(({ id }) => id === article?.categoryId));
}

function contentOf(draft: MessageDraft, searched: string | undefined): Omit<Create, 'key'> {
  const { read, via } = currentTrail();
  return {
    text: draft.text.trim(),
    pictures: draft.pictures.map(({ fileId }) => fileId),
    topic: topicOf(draft),
    ...(draft.order ? { orderId: draft.order.id } : {}),
    ...(draft.wantsCallback ? { callback: { phone: draft.phone, wishedAt: wishOf(draft, cloudNow()) } } : {}),
    read,
    language: getLanguage(),
    ...(via ? { via } : {}),
    ...(searched ? { searched: firstChars(searched, 100) } : {}),
  };
}
