import type { ReactNode } from 'react';
import type { StagePerson } from '../wechat/types';
import { clockText } from './cloud-time';
import { PersonPicker } from './person-picker';

interface PhoneProps {
  /** What this phone shows, such as "Shopper's mini program". */
  readonly title: string;
  readonly person: StagePerson | undefined;
  readonly people: readonly StagePerson[];
  readonly onPerson: (openid: string) => void;
  readonly now: number;
  readonly look: 'app' | 'wechat';
  /** What to try here; while it is new. */
  readonly hint: string | undefined;
  readonly children: ReactNode;
}

/** A phone with its status bar, and above it whose it is. */
export function Phone({ title, person, people, onPerson, now, look, hint, children }: PhoneProps) {
  return (
    <section className="place" aria-label={`${title} · ${person?.name ?? ''}`}>
      <PersonPicker title={title} person={person} people={people} onPerson={onPerson} />
      <div className="phone-space">
        <div className={`phone phone-${look}`}>
          <div className="screen">
            <div className="status-bar" aria-hidden="true">
              <span className="status-time">{clockText(now)}</span>
              <StatusIcons />
            </div>
            <div className="screen-body">{children}</div>
            <div className="home-bar" aria-hidden="true" />
          </div>
        </div>
      </div>
      <p className={hint === undefined ? 'hint is-over' : 'hint'}>{hint}</p>
    </section>
  );
}

function StatusIcons() {
  return (
    <svg width="66" height="13" viewBox="0 0 66 13" fill="currentColor" role="presentation">
      <rect x="0" y="8" width="3" height="4" rx="1" />
      <rect x="5" y="5.5" width="3" height="6.5" rx="1" />
      <rect x="10" y="3" width="3" height="9" rx="1" />
      <rect x="15" y="0.5" width="3" height="11.5" rx="1" />
      <path d="M30.5 2.2c2.3 0 4.4.9 6 2.3l-1.3 1.4a7 7 0 0 0-9.4 0l-1.3-1.4a8.9 8.9 0 0 1 6-2.3zM30.5 5.900c1.3 0 2.5.5 3.4 1.3l-1.4 1.4a3 3 0 0 0-4 0l-1.4-1.4c.9-.8 2.100-1.3 3.4-1.3zm0 3.600 1.3 1.3-1.3 1.4-1.3-1.4z" />
      <rect x="42.5" y="1" width="20" height="10.5" rx="3" fill="none" stroke="currentColor" strokeOpacity=".4" />
      <rect x="44" y="2.5" width="14" height="7.5" rx="1.700" />
      <rect x="63.5" y="4.5" width="1.5" height="3.5" rx=".75" opacity=".5" />
    </svg>
  );
}
