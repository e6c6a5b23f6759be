import { useState } from 'react';
import { clockText, dayText } from './cloud-time';
import { type Language, useText } from './language';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

interface ClockBarProps {
  readonly now: number;
  readonly language: Language;
  /** Resolves once all that became due has run. */
  readonly onTurn: (millis: number) => Promise<void>;
}

/** The cloud's clock, and how to turn it: reminders, expiries and retries come due at once. */
export function ClockBar({ now, language, onTurn }: ClockBarProps) {
  const text = useText();
  const [isTurning, setTurning] = useState(false);
  const turns = [
    [text.turns.tenMinutes, 10 * MINUTE],
    [text.turns.hour, HOUR],
    [text.turns.day, DAY],
    [text.turns.week, 7 * DAY],
  ] as const;
  const turn = async (millis: number) => {
    setTurning(true);
    await onTurn(millis).finally(() => setTurning(false));
  };
  return (
    <fieldset className="clock" aria-label={text.clock}>
      <p className="clock-time" aria-live="off">
        <span className="clock-figure">{clockText(now)}</span>
        <span className="clock-day">{isTurning ? text.turning : dayText(now, language)}</span>
      </p>
      {turns.map(([label, millis]) => (
        <button
          key={millis}
          type="button"
          className="chip"
          disabled={isTurning}
          aria-label={text.turn(label)}
          onClick={() => turn(millis)}
        >
          {label}
        </button>
      ))}
    </fieldset>
  );
}
