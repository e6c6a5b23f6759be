import { useEffect, useRef } from 'react';
import { type Language, useText } from '../language';
import type { Happening } from './happening';
import { HappeningRow } from './row';

interface DrawerProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly happenings: readonly Happening[];
  readonly nameOf: (openid: string) => string;
  readonly language: Language;
}

/** What just happened in the cloud, newest first. Slides up from the bottom edge. */
export function Drawer({ isOpen, onClose, happenings, nameOf, language }: DrawerProps) {
  const text = useText();
  const close = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isOpen) close.current?.focus();
  }, [isOpen]);
  return (
    <aside
      id="happenings"
      className={`drawer ${isOpen ? 'is-open' : ''}`}
      aria-label={text.happenings}
      aria-hidden={!isOpen}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
    >
      <header>
        <h2>{text.happenings}</h2>
        <button type="button" className="chip" ref={close} tabIndex={isOpen ? 0 : -1} onClick={onClose}>
          {text.close}
        </button>
      </header>
      {happenings.length === 0 && <p className="drawer-empty">{text.nothingYet}</p>}
      <ol>
        {happenings.map((happening) => (
          <HappeningRow key={happening.id} happening={happening} nameOf={nameOf} language={language} />
        ))}
      </ol>
    </aside>
  );
}
