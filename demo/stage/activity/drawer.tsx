import { useEffect, useRef } from 'react';
import { type Language, useText } from '../language';
import type { ActivityEntry } from './activity';
import { ActivityRow } from './row';

interface DrawerProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly activity: readonly ActivityEntry[];
  readonly nameOf: (openid: string) => string;
  readonly language: Language;
}

/** What just happened in the cloud, newest first. Slides up from the bottom edge. */
export function Drawer({ isOpen, onClose, activity, nameOf, language }: DrawerProps) {
  const text = useText();
  const close = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isOpen) close.current?.focus();
  }, [isOpen]);
  return (
    <aside
      id="activity"
      className={`drawer ${isOpen ? 'is-open' : ''}`}
      aria-label={text.activity}
      aria-hidden={!isOpen}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
    >
      <header>
        <h2>{text.activity}</h2>
        <button type="button" className="chip" ref={close} tabIndex={isOpen ? 0 : -1} onClick={onClose}>
          {text.close}
        </button>
      </header>
      {activity.length === 0 && <p className="drawer-empty">{text.nothingYet}</p>}
      <ol>
        {activity.map((entry) => (
          <ActivityRow key={entry.id} entry={entry} nameOf={nameOf} language={language} />
        ))}
      </ol>
    </aside>
  );
}
