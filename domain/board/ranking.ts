import type { Cell } from '../rollups';
import { valueIn } from './figure-values';
import { RANKING_PARTS, type RankingPart } from './ranges';

/** What each part can bring; together 100. */
const MOST: Readonly<Record<RankingPart, number>> = { handled: 30, replyIn3Minutes: 30, oneContact: 20, csat: 20 };
const ALL = 100;
/** Who answered less often has no week to speak of. */
const FEWEST = 5;
const BEST_STARS = 5;

export interface RankedAgent {
  readonly memberId: string;
  readonly place: number;
  readonly score: number;
  readonly parts: readonly {
    readonly id: RankingPart;
    readonly value?: number;
    readonly points: number;
    readonly most: number;
  }[];
}

/**
 * Who did how well, the best first. Answers count against those of whoever gave most; a part that nothing can be said of leaves
 * its weight to the others, so nobody is ranked down for stars that were not given.
 */
export function rankingOf(
  agents: readonly { readonly memberId: string; readonly cell: Cell }[],
): readonly RankedAgent[] {
  const ranked = agents.filter(({ cell }) => handledIn(cell) >= FEWEST);
  const most = Math.max(1, ...ranked.map(({ cell }) => handledIn(cell)));
  const scored = ranked
    .map(({ memberId, cell }) => ({ memberId, ...scoreOf(cell, most) }))
    .sort((one, other) => other.score - one.score || (one.memberId < other.memberId ? -1 : 1));
  return scored.map((one) => ({ ...one, place: scored.findIndex(({ score }) => score === one.score) + 1 }));
}

export const handledIn = ({ counts }: Cell): number => counts.replies ?? 0;

function scoreOf(cell: Cell, mostHandled: number) {
  const values = RANKING_PARTS.map((id) => {
    const value = id === 'handled' ? handledIn(cell) : valueIn(cell, id)?.value;
    return { id, ...(value !== undefined && { value }) };
  });
  const known = values.reduce((sum, { id, value }) => sum + (value === undefined ? 0 : MOST[id]), 0);
  const parts = values.map(({ id, value }) => {
    const most = value === undefined ? 0 : (MOST[id] * ALL) / known;
    return {
      id,
      ...(value !== undefined && { value }),
      most: round(most),
      points: round(most * worth(id, value, mostHandled)),
    };
  });
  return { parts, score: round(parts.reduce((sum, { points }) => sum + points, 0)) };
}

/** 0 to 1. */
function worth(id: RankingPart, value: number | undefined, mostHandled: number): number {
  if (value === undefined) return 0;
  if (id === 'handled') return value / mostHandled;
  return id === 'csat' ? Math.max(0, value - 1) / (BEST_STARS - 1) : value;
}

const round = (points: number): number => Math.round(points * 10) / 10;
