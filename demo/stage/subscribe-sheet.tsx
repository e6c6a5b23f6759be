import { useEffect, useRef, useState } from 'react';
import type { Choices } from './api';
import { useText } from './language';

interface SubscribeSheetProps {
  readonly shopName: string;
  readonly templates: readonly { readonly id: string; readonly title: string }[];
  readonly onAnswer: (choices: Choices) => void;
}

/** WeChat's own question over a phone: which messages may be sent, once each. Escape is the same as 取消. */
export function SubscribeSheet({ shopName, templates, onAnswer }: SubscribeSheetProps) {
  const text = useText();
  const [chosen, setChosen] = useState<readonly string[]>(templates.map(({ id }) => id));
  const allow = useRef<HTMLButtonElement>(null);
  useEffect(() => allow.current?.focus(), []);
  const answer = (isAllowed: boolean) => {
    const choiceOf = (id: string) => (isAllowed && chosen.includes(id) ? 'accept' : 'reject');
    onAnswer(Object.fromEntries(templates.map(({ id }) => [id, choiceOf(id)])));
  };
  const toggle = (id: string) =>
    setChosen((now) => (now.includes(id) ? now.filter((other) => other !== id) : [...now, id]));
  return (
    <div className="sheet-veil">
      <div
        className="sheet"
        role="dialog"
        aria-modal="true"
        aria-label={text.noticesWanted}
        onKeyDown={(event) => event.key === 'Escape' && answer(false)}
      >
        <p className="sheet-shop">
          <span className="shop-mark" aria-hidden="true">
            {shopName.slice(0, 1)}
          </span>
          {shopName}
        </p>
        <h2>{text.noticesWanted}</h2>
        <ul>
          {templates.map(({ id, title }) => (
            <li key={id}>
              <label>
                <input type="checkbox" checked={chosen.includes(id)} onChange={() => toggle(id)} />
                {title}
              </label>
            </li>
          ))}
        </ul>
        <div className="sheet-buttons">
          <button type="button" onClick={() => answer(false)}>
            {text.cancel}
          </button>
          <button type="button" className="is-wechat" ref={allow} onClick={() => answer(true)}>
            {text.allow}
          </button>
        </div>
      </div>
    </div>
  );
}
