import { useEffect } from 'react';
import { ChatList } from './chat-list';
import { Conversation } from './conversation';
import { Notices } from './notices';
import type { WechatScreenProps } from './screen-props';
import { useReadMarks } from './use-read-marks';
import { useWechat } from './use-wechat';

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
    return (
      <Conversation
        {...props}
        items={wechat.conversation}
        isTyping={(wechat.typingUntilAt ?? 0) > now}
        onBack={back}
        onSaid={refresh}
      />
    );
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
