import { useEffect } from 'react';
import type { OfferedCard } from '../api';
import type { Language } from '../language';
import { ChatList } from './chat-list';
import { Conversation } from './conversation';
import { Notices } from './notices';
import { useReadMarks } from './use-read-marks';
import { useWechat } from './use-wechat';

export type WechatPlace = 'list' | 'conversation' | 'notices';

export interface WechatScreenProps {
  readonly openid: string;
  readonly shopName: string;
  readonly now: number;
  readonly language: Language;
  readonly place: WechatPlace;
  readonly onPlace: (place: WechatPlace) => void;
  /** The card that the contact button brought along. */
  readonly offered: OfferedCard | undefined;
  readonly onOfferTaken: () => void;
  /** Opens a page of the mini program, from a notice, a card or a link. */
  readonly onOpenPage: (path: string) => void;
  /** Counts up whenever something may have come. */
  readonly news: number;
}

/** One person's WeChat, as far as it shows anything of ours: the list, the conversation, the notices. */
export function WechatScreen(props: WechatScreenProps) {
  const { openid, place, onPlace, news, now, language, shopName } = props;
  const { wechat, refresh } = useWechat(openid);
  const { readUntil, mark } = useReadMarks(openid);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new number is the message
  useEffect(refresh, [news, refresh]);

  const lastOf = (items: readonly { readonly at: number }[]) => items[items.length - 1]?.at ?? 0;
  useEffect(() => {
    if (place === 'conversation') mark('conversation', lastOf(wechat.conversation));
    if (place === 'notices') mark('notices', lastOf(wechat.notices));
  });

  const back = () => onPlace('list');
  if (place === 'conversation')
    return <Conversation {...props} items={wechat.conversation} onBack={back} onSaid={refresh} />;
  if (place === 'notices') {
    const { onOpenPage } = props;
    const inside = { notices: wechat.notices, shopName, now, language, onOpenPage };
    return <Notices {...inside} onBack={back} />;
  }
  return (
    <ChatList
      wechat={wechat}
      shopName={shopName}
      now={now}
      language={language}
      unread={{
        conversation: wechat.conversation.filter(({ at, kind }) => at > readUntil('conversation') && isTheirs(kind))
          .length,
        notices: wechat.notices.filter(({ at }) => at > readUntil('notices')).length,
      }}
      onPlace={onPlace}
    />
  );
}

const isTheirs = (kind: string) => kind.startsWith('their');
