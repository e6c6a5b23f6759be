export interface DragHandleProps {
  /** What a screen reader says. */
  label: string;
  /** A row's height in px at 375. */
  rowPx: number;
  /** The finger's way since it came down, in rows; 0 when it comes down. */
  onDrag: (rows: number) => void;
  onDrop: () => void;
  /** The platform took the finger away: an incoming call, a system gesture. */
  onCancel: () => void;
}
