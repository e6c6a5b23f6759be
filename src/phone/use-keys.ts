import { useEffect, useRef } from 'react';
import { onKey } from './keys';
import type { HearKey } from './keys/pressed';
import { useVisible } from './visibility';

export type { HearKey, Pressed } from './keys/pressed';

/** Hears the keyboard while the page is in view. */
export function useKeys(hear: HearKey): void {
  const isVisible = useVisible();
  const latest = useRef(hear);
  latest.current = hear;
  useEffect(() => (isVisible ? onKey((pressed) => latest.current(pressed)) : undefined), [isVisible]);
}
