/** Where something stands in what scrolls it, a page or a column: px from its top, of so much to be seen at once. */
export interface Position {
  readonly top: number;
  readonly bottom: number;
  readonly screenHeight: number;
}

/** The element that scrolls where a thread stands in a column of its own; elsewhere the page does. */
export const COLUMN_ID = 'thread-column';
