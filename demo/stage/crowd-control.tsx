import { useEffect, useState } from 'react';
import type { CrowdState, Pace } from '../crowd/crowd';
import { api } from './api';
import { useText } from './language';

/** As in `PACES`, which is not for browsers. */
const PACES: readonly Pace[] = ['calm', 'busy', 'rush'];

/** Has shoppers arrive by themselves, as fast as one likes; they stop by a tap, or once enough have come. */
export function CrowdControl({ told }: { readonly told: CrowdState | undefined }) {
  const text = useText();
  const [known, setKnown] = useState<CrowdState>();
  const [pace, choose] = useState<Pace>('busy');
  useEffect(() => {
    api.crowd().then(setKnown, () => undefined);
  }, []);
  const crowd = told ?? known;
  const isRunning = crowd !== undefined && crowd.pace !== null;
  const set = (next: Pace | null) => void api.setCrowd(next).then(setKnown, () => undefined);
  return (
    <fieldset className="crowd" aria-label={text.crowd}>
      <select
        className="chip"
        aria-label={text.pace}
        value={isRunning ? (crowd.pace ?? pace) : pace}
        onChange={(event) => {
          const next = event.target.value as Pace;
          choose(next);
          if (isRunning) set(next);
        }}
      >
        {PACES.map((one) => (
          <option key={one} value={one}>
            {text.paces[one]}
          </option>
        ))}
      </select>
      <button type="button" className="chip" onClick={() => set(isRunning ? null : pace)}>
        {isRunning ? `${text.arrived(crowd.arrived, crowd.most)} · ${text.stop}` : text.crowd}
      </button>
    </fieldset>
  );
}
