import type { StagePerson } from '../wechat/types';
import { useText } from './language';

interface PersonPickerProps {
  readonly title: string;
  readonly person: StagePerson | undefined;
  readonly people: readonly StagePerson[];
  readonly onPerson: (openid: string) => void;
}

/** Whose phone it is. The browser's own list lies over it unseen, so every keyboard and screen reader knows it. */
export function PersonPicker({ title, person, people, onPerson }: PersonPickerProps) {
  const text = useText();
  const groups = [
    { label: text.shoppers, members: people.filter(({ role }) => role === 'shopper') },
    { label: text.deskPeople, members: people.filter(({ role }) => role === 'desk') },
  ].filter(({ members }) => members.length > 0);
  return (
    <div className="person">
      <span className={`face face-${person?.role ?? 'shopper'}`} aria-hidden="true">
        {person?.name.slice(0, 1)}
      </span>
      <span className="person-words" aria-hidden="true">
        <span className="person-name">
          {person?.name}
          <svg width="12" height="12" viewBox="0 0 24 24" role="presentation">
            <path d="m6 9 6 6 6-6" fill="none" stroke="currentColor" strokeWidth="2.5" strokeLinecap="round" />
          </svg>
        </span>
        <span className="person-phone">{title}</span>
      </span>
      <select
        aria-label={text.whose(title)}
        title={person?.about}
        value={person?.openid}
        onChange={(event) => onPerson(event.target.value)}
      >
        {groups.map(({ label, members }) => (
          <optgroup key={label} label={label}>
            {members.map(({ openid, name, about }) => (
              <option key={openid} value={openid}>
                {name} · {about}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </div>
  );
}
