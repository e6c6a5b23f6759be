import { useState } from 'react';
import type { ChatItem } from '../../wechat/types';
import { api } from '../api';
import { momentText } from '../cloud-time';
import { useText } from '../language';
import { Bubble } from './bubble';
import { PictureButton } from './picture-button';
import type { WechatScreenProps } from './screen-props';
import { useScrollToEnd } from './use-scroll-to-end';
import { WechatBar } from './wechat-bar';

/** A pause after which WeChat says the time again. */
const NEW_TIME_AFTER_MILLIS = 5 * 60_000;

interface ConversationProps extends WechatScreenProps {
  readonly items: readonly ChatItem[];
  /** WeChat shows that the service types. */
  readonly isTyping: boolean;
  readonly onBack: () => void;
  readonly onSaid: () => void;
}

/** 小程序客服消息: what the person and the service said to each other. */
export function Conversation(props: ConversationProps) {
  const { items, isTyping, shopName, openid, now, language, offered, onOfferTaken, onOpenPage, onBack, onSaid } = props;
  const text = useText();
  const [words, setWords] = useState('');
  const [isUnreadable, setIsUnreadable] = useState(false);
  const end = useScrollToEnd(items.length);
  const say = async () => {
    const said = words.trim();
    if (said === '') return;
    setWords('');
    // Not sent: it is back in the field.
    await api.say(openid, said).catch(() => setWords(said));
    onSaid();
  };
  const sendPicture = async (picture: Blob) => {
    setIsUnreadable(false);
    await api.sendPicture(openid, picture);
    onSaid();
  };
  const sendOffered = async () => {
    if (!offered) return;
    onOfferTaken();
    await api.sendCard(openid, offered);
    onSaid();
  };
  return (
    <div className="wechat">
      <WechatBar title={isTyping ? text.typing : shopName} onBack={onBack} />
      <div className="wechat-scroll" role="log" aria-label={text.serviceMessages}>
        {items.length === 0 && <p className="wechat-empty">{text.emptyConversation}</p>}
        <ol className="talk">
          {items.map((item, place) => {
            const before = items[place - 1];
            const isLater = !before || item.at - before.at > NEW_TIME_AFTER_MILLIS;
            return (
              <li key={item.id}>
                {isLater && <time>{momentText(item.at, now, language)}</time>}
                <Bubble item={item} shopName={shopName} onOpenPage={onOpenPage} />
              </li>
            );
          })}
        </ol>
        <div ref={end} />
      </div>
      {offered && (
        <button type="button" className="offer" onClick={sendOffered}>
          <span className="offer-hint">{text.mightSend}</span>
          <span className="offer-title">{offered.title}</span>
          {offered.img && <img src={offered.img} alt="" />}
        </button>
      )}
      {isUnreadable && (
        <p className="talk-trouble" role="alert">
          {text.pictureUnreadable}
        </p>
      )}
      <form
        className="talk-bar"
        onSubmit={(event) => {
          event.preventDefault();
          void say();
        }}
      >
        <input
          value={words}
          maxLength={1_000}
          aria-label={text.say}
          placeholder={text.say}
          onChange={(event) => setWords(event.target.value)}
        />
        <PictureButton onPicture={sendPicture} onFailed={() => setIsUnreadable(true)} />
        <button type="submit" className="is-wechat" disabled={words.trim() === ''}>
          {text.send}
        </button>
      </form>
    </div>
  );
}
