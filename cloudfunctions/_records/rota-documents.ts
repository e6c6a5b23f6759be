import type { Shift } from '../../domain/rota';

/** A team's rota, and the version under which it was saved last. */
export interface SavedRota {
  readonly shifts: readonly Shift[];
  readonly v: number;
}

/** `_id` is `rota`: who of which team works when, by the team's id. Absent: nobody said. */
export interface RotaSettings {
  readonly _id: string;
  readonly teams: Readonly<Record<string, SavedRota>>;
  readonly v: number;
}
