import { Component, type PropsWithChildren } from 'react';
import { isDrawn } from '../../../browser/roles';
import type { StillRowsProps } from './props';

interface Held {
  readonly row: HTMLElement;
  readonly top: number;
  readonly place: number;
  /** What in the row has the keyboard. */
  readonly focused: HTMLElement | undefined;
}

/** Taro's elements take their size in the frame after the one they come in. */
const FRAMES = 2;

/**
 * The row that has the keyboard, or the pointer over it, stands where it stood when rows come above it; where it goes itself, the
 * keyboard is on the one that takes its place.
 */
export class StillRows extends Component<PropsWithChildren<StillRowsProps>> {
  override getSnapshotBeforeUpdate(before: StillRowsProps): Held | null {
    return before.of === this.props.of ? null : heldIn(this.props.rows);
  }

  override componentDidUpdate(_before: StillRowsProps, _state: unknown, held: Held | null): void {
    if (held) putBack(held, this.props.rows, FRAMES);
  }

  override render() {
    return this.props.children;
  }
}

const drawn = (rows: string): HTMLElement[] => [...document.querySelectorAll<HTMLElement>(rows)].filter(isDrawn);

function heldIn(rows: string): Held | null {
  const all = drawn(rows);
  const { activeElement } = document;
  const withKeyboard = all.findIndex((row) => row.contains(activeElement));
  const place = withKeyboard >= 0 ? withKeyboard : all.findIndex((row) => row.matches(':hover'));
  const row = all[place];
  if (!row) return null;
  const focused = withKeyboard >= 0 && activeElement instanceof HTMLElement ? activeElement : undefined;
  return { row, top: row.getBoundingClientRect().top, place, focused };
}

function putBack(held: Held, rows: string, frames: number): void {
  const { row, top, place, focused } = held;
  const isLost = focused !== undefined && document.activeElement === document.body;
  if (row.isConnected) {
    // A row that was moved in the document has let the keyboard go.
    if (isLost && focused.isConnected) focused.focus({ preventScroll: true });
    row.parentElement?.closest('.desk__list')?.scrollBy(0, row.getBoundingClientRect().top - top);
  } else if (isLost) {
    const all = drawn(rows);
    all[Math.min(place, all.length - 1)]?.querySelector<HTMLElement>('[tabindex]')?.focus();
  }
  if (frames > 0) requestAnimationFrame(() => putBack(held, rows, frames - 1));
}
