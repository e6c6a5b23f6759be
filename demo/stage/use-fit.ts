import { useLayoutEffect, useState } from 'react';

/** A phone with its rim, in px at full size. */
const PHONE_WIDTH = 395;
const LOWEST_PHONE = 660;
const HIGHEST_PHONE = 836;
const GAP = 20;
/** Below this the phones stand one above the other. */
const STACK_BELOW = 900;
/** Names above, a hint and the clock below, and air. */
const AROUND = 168;

export interface Fit {
  readonly isStacked: boolean;
  readonly scale: number;
  readonly height: number;
}

/** How large the phones can be so that all three are seen whole. */
export function fitOf(width: number, height: number): Fit {
  if (width < STACK_BELOW) {
    return { isStacked: true, scale: Math.min(1, (width - 24) / PHONE_WIDTH), height: LOWEST_PHONE + 60 };
  }
  const widthScale = (width - 2 * GAP - 2 * GAP) / (3 * PHONE_WIDTH);
  const heightScale = (height - AROUND) / LOWEST_PHONE;
  const scale = Math.max(0.5, Math.min(1, widthScale, heightScale));
  return {
    isStacked: false,
    scale,
    height: Math.min(HIGHEST_PHONE, Math.max(LOWEST_PHONE, (height - AROUND) / scale)),
  };
}

/** `fitOf` the window, as it is now. */
export function useFit(): Fit {
  const [fit, setFit] = useState(() => fitOf(window.innerWidth, window.innerHeight));
  useLayoutEffect(() => {
    const measure = () => setFit(fitOf(window.innerWidth, window.innerHeight));
    window.addEventListener('resize', measure);
    return () => window.removeEventListener('resize', measure);
  }, []);
  return fit;
}
