/** A list whose rows stay where they are under a finger, a pointer or the keyboard. */
export interface StillRowsProps {
  /** Selects its rows. */
  readonly rows: string;
  /** Another one whenever rows may have come, gone or moved. */
  readonly of: unknown;
}
