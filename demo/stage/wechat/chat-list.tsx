import type { ChatItem, WechatOfPerson } from '../../wechat/types';
import { momentText } from '../cloud-time';
import { type Language, useText } from '../language';
import type { StageText } from '../text';

interface ChatListProps {
  readonly wechat: WechatOfPerson;
  readonly shopName: string;
  readonly now: number;
  readonly language: Language;
  readonly unread: { readonly conversation: number; readonly notices: number };
  readonly onPlace: (place: 'conversation' | 'notices') => void;
}

/** The first page of WeChat: who wrote last, and what is new. */
export function ChatList({ wechat, shopName, now, language, unread, onPlace }: ChatListProps) {
  const text = useText();
  const lastNotice = wechat.notices[wechat.notices.length - 1];
  const lastChat = wechat.conversation[wechat.conversation.length - 1];
  const rows = [
    {
      place: 'notices' as const,
      title: text.notices,
      words: lastNotice ? `${shopName}：${lastNotice.title}` : text.emptyNotices,
      at: lastNotice?.at,
      count: unread.notices,
    },
    {
      place: 'conversation' as const,
      title: text.serviceMessages,
      words: lastChat ? `${shopName}：${wordsOf(lastChat, text)}` : text.emptyConversation,
      at: lastChat?.at,
      count: unread.conversation,
    },
  ];
  return (
    <div className="wechat">
      <header className="wechat-bar">
        <h2>{text.wechat}</h2>
      </header>
      <ul className="chat-list">
        {rows.map(({ place, title, words, at, count }) => (
          <li key={place}>
            <button type="button" onClick={() => onPlace(place)}>
              <span className={`chat-mark chat-mark-${place}`} aria-hidden="true">
                <Mark place={place} />
                {count > 0 && <span className="red-dot">{count}</span>}
              </span>
              <span className="chat-words">
                <span className="chat-title">{title}</span>
                <span className="chat-last">{words}</span>
              </span>
              <span className="chat-at">{at ? momentText(at, now, language) : ''}</span>
              {count > 0 && <span className="unseen">{text.newNotice(count)}</span>}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

function wordsOf(item: ChatItem, text: StageText): string {
  switch (item.kind) {
    case 'mine':
    case 'theirs':
      return item.text;
    case 'my-card':
    case 'their-card':
      return `[${text.miniProgram}] ${item.title}`;
    case 'my-picture':
    case 'their-picture':
      return `[${text.picture}]`;
    case 'system':
      return item.what === 'handed-to-person' ? text.handedToPerson : text.outOfOrder;
  }
}

function Mark({ place }: { readonly place: 'conversation' | 'notices' }) {
  const lines =
    place === 'notices' ? (
      <path d="M6 9a6 6 0 0 1 12 0c0 6 2.5 7 2.5 7h-17S6 15 6 9zm4 11a2 2 0 0 0 4 0" />
    ) : (
      <path d="M4.5 12.500v-1a7.5 7.5 0 0 1 15 0v1m-15 0V15a2 2 0 0 0 4 0v-1.500a2 2 0 0 0-4 0zm15 0V15a2 2 0 0 1-4 0v-1.500a2 2 0 0 1 4 0zm0 2.500c0 3-2 4.5-5.5 4.5" />
    );
  return (
    <svg width="24" height="24" viewBox="0 0 24 24" role="presentation">
      <g fill="none" stroke="#fff" strokeWidth="1.75" strokeLinecap="round" strokeLinejoin="round">
        {lines}
      </g>
    </svg>
  );
}
