import type { Millis } from '../../domain/kernel';

/** In every record. `v` counts its changes. */
export interface Base {
  readonly _id: string;
  readonly createdAt: Millis;
  readonly updatedAt: Millis;
  readonly v: number;
}
