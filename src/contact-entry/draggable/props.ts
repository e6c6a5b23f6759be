import type { ReactNode } from 'react';
import type { Screen } from '../../phone/screen';
import type { Position, Room } from '../position';

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

/** WeChat itself calls it a tap when the finger moved by less, so that one touch is either a tap or a drag. */
export const WECHAT_SLOP_PX = 10;
/** What WeChat calls the finger's own moves: inside the area, and beyond what it lets the entry reach. */
export const BY_FINGER: readonly string[] = ['touch', 'touch-out-of-bounds'];
/** How far WeChat's area reaches beyond both edges, so that the entry can be pushed into one. In sizes of the entry. */
export const BEYOND = 0.5;

/** The room of the entry on a phone, above a bottom bar of so many px at 375. */
export function roomOn({ width, height, safeBottomPx }: Screen, bottomInsetPx: number): Room {
  const scale = width / 375;
  return {
    width,
    height,
    topPx: 0,
    bottomPx: bottomInsetPx * scale + safeBottomPx,
    sizePx: sizeAt(scale),
    marginPx: MARGIN_PX * scale,
    tabPx: TAB_PX * scale,
  };
}
