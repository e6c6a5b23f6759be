/** A key that was pressed, as far as a page asks. */
export interface Pressed {
  /** As browsers name it: `Escape`, `ArrowDown`, `j`, `/`. */
  readonly key: string;
  /** With Ctrl, or ⌘ on a Mac. */
  readonly isCommand: boolean;
  /** In a field, where letters are words. */
  readonly isTyping: boolean;
}

/** Answers whether the key was for it; what else it would do is then left out. */
export type HearKey = (pressed: Pressed) => boolean;
