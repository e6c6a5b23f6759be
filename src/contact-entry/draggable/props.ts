import type { ReactNode } from 'react';
import type { Position } from '../position';

export interface DraggableProps {
  position: Position;
  onMove: (position: Position) => void;
  /** Height of the page's bottom bar in px at 375, without the safe area. */
  bottomInsetPx: number;
  children: ReactNode;
}

/** The entry in px at 375; a phone's own px are these times its width / 375. */
const SIZE_PX = 48;
/** A finger hits nothing smaller, however narrow the phone. */
const MIN_SIZE_PX = 44;
/** The entry's side on a phone that draws `scale` times as large as designed. */
export const sizeAt = (scale: number): number => Math.max(MIN_SIZE_PX, SIZE_PX * scale);
export const MARGIN_PX = 16;
export const TAB_PX = 18;
/** Moved by less than this, it was a tap. */
export const SLOP_PX = 4;
