/** Where something stands on the screen: px from its top, of a screen so high. */
export interface Position {
  readonly top: number;
  readonly bottom: number;
  readonly screenHeight: number;
}
