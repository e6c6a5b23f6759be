import { useState } from 'react';

export type ReadPlace = 'conversation' | 'notices';

const keyOf = (openid: string, place: ReadPlace) => `warmdesk.stage.read.${place}.${openid}`;

/** Up to when a person has looked at a place in their WeChat. Kept, so that a reload does not make all of it new. */
export function useReadMarks(openid: string) {
  const [, render] = useState(0);
  return {
    readUntil: (place: ReadPlace): number => Number(localStorage.getItem(keyOf(openid, place)) ?? 0),
    mark: (place: ReadPlace, at: number): void => {
      if (at <= Number(localStorage.getItem(keyOf(openid, place)) ?? 0)) return;
      localStorage.setItem(keyOf(openid, place), String(at));
      render((count) => count + 1);
    },
  };
}
