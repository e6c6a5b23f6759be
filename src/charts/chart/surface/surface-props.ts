import type { Surface } from '../draw';
import type { Look } from '../look';

/** A place to draw on and how it is to look, once both are there. */
export interface Ready {
  readonly surface: Surface;
  readonly look: Look;
}

export interface SurfaceProps {
  readonly id: string;
  /** Called once the surface stands there, and again whenever its size or the page's colours have changed. */
  readonly onReady: (ready: Ready) => void;
  /** A tap, in px from the surface's upper left. */
  readonly onTap: (x: number, y: number) => void;
  /** What changes how the page looks: read anew when it does. */
  readonly lookKey: string;
}
