import { type ReactNode, useState } from 'react';
import type { ChatItem, ChatLink } from '../../wechat/types';
import { useText } from '../language';

interface BubbleProps {
  readonly item: ChatItem;
  readonly shopName: string;
  readonly onOpenPage: (path: string) => void;
}

/** One thing said, sent or told by WeChat. */
export function Bubble({ item, shopName, onOpenPage }: BubbleProps) {
  const text = useText();
  switch (item.kind) {
    case 'system':
      return <p className="system-line">{item.what === 'handed-to-person' ? text.handedToPerson : text.outOfOrder}</p>;
    case 'mine':
      return <p className="bubble bubble-mine">{item.text}</p>;
    case 'theirs':
      return (
        <Theirs shopName={shopName}>
          <p className="bubble bubble-theirs">{withLinks(item.text, item.links, onOpenPage)}</p>
        </Theirs>
      );
    case 'their-picture':
      return (
        <Theirs shopName={shopName}>
          <Picture mediaId={item.mediaId} side="theirs" />
        </Theirs>
      );
    case 'my-picture':
      return <Picture mediaId={item.mediaId} side="mine" />;
    case 'my-card':
      return <Card {...item} shopName={shopName} side="mine" onOpenPage={onOpenPage} />;
    case 'their-card':
      return (
        <Theirs shopName={shopName}>
          <Card {...item} shopName={shopName} side="theirs" onOpenPage={onOpenPage} />
        </Theirs>
      );
  }
}

function Theirs({ shopName, children }: { readonly shopName: string; readonly children: ReactNode }) {
  return (
    <div className="theirs">
      <span className="shop-mark" aria-hidden="true">
        {shopName.slice(0, 1)}
      </span>
      {children}
    </div>
  );
}

/** A picture, or the word for it once WeChat keeps it no longer. */
function Picture({ mediaId, side }: { readonly mediaId: string; readonly side: 'mine' | 'theirs' }) {
  const text = useText();
  const [isGone, setIsGone] = useState(false);
  if (isGone) return <p className={`bubble bubble-${side}`}>[{text.picture}]</p>;
  return (
    <img
      className={`bubble-picture bubble-picture-${side}`}
      src={`/media/${mediaId}`}
      alt={text.picture}
      onError={() => setIsGone(true)}
    />
  );
}

interface CardProps {
  readonly title: string;
  readonly path: string;
  readonly image?: string;
  readonly shopName: string;
  readonly side: 'mine' | 'theirs';
  readonly onOpenPage: (path: string) => void;
}

function Card({ title, path, image, shopName, side, onOpenPage }: CardProps) {
  const text = useText();
  return (
    <button type="button" className={`page-card page-card-${side}`} onClick={() => onOpenPage(path)}>
      <span className="page-card-shop">{shopName}</span>
      <span className="page-card-title">{title}</span>
      {image && <img src={image} alt="" />}
      <span className="page-card-foot">{text.miniProgram}</span>
    </button>
  );
}

/** The text with its links as buttons that open a page of the mini program. */
function withLinks(said: string, links: readonly ChatLink[], onOpenPage: (path: string) => void): ReactNode[] {
  const parts: ReactNode[] = [];
  let rest = said;
  for (const { words, path } of links) {
    const at = rest.indexOf(words);
    if (words === '' || at < 0) continue;
    parts.push(
      rest.slice(0, at),
      <button key={`${path}${at}`} type="button" className="text-link" onClick={() => onOpenPage(path)}>
        {words}
      </button>,
    );
    rest = rest.slice(at + words.length);
  }
  return [...parts, rest];
}
