import { forwardRef } from 'react';
import type { Opening } from './stage-state';

interface AppFrameProps {
  readonly openid: string;
  readonly title: string;
  readonly opening: Opening;
}

/** The mini program's browser build, as one person. Changing the person or the opening starts it afresh. */
export const AppFrame = forwardRef<HTMLIFrameElement, AppFrameProps>(function AppFrame(
  { openid, title, opening },
  ref,
) {
  const query = new URLSearchParams({ as: openid, turn: String(opening.turn) });
  return (
    <iframe
      ref={ref}
      key={`${openid}/${opening.turn}`}
      className="app-frame"
      title={title}
      src={`/app/?${query}#/${opening.path}`}
      allow="clipboard-write"
    />
  );
});
