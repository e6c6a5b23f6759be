import type { SpecOf } from '../../contract';
import type { BoardNext } from '../../contract/board-shapes';
import { standingTeams } from '../../domain/agent';
import { overloadedIn, shortHours } from '../../domain/board';
import type { Handler } from '../_entry';
import { find } from '../_records';
import type { FigureDoc } from '../_records/documents';
import { KNOWLEDGE_ID, waitHoursId } from '../_records/figure-documents';
import { command } from '../_sdk';
import { type Looked, lookedAt, nameOfTeam, toldOf } from './looked';
import { teamsOf } from './read-months';
import { agentRows, namesOf } from './rows';

const WEEK = 7;
const MOST = 6;
/** Of one kind, so that none hides the others. */
const MOST_OF_KIND = 3;

/** What stands out and somebody can do something about. */
export const listNext: Handler<SpecOf<'figures', 'board.next'>> = async (context, { scope }) => {
  const looked = await lookedAt(context, scope);
  const [known, overloaded] = await Promise.all([readKnown(looked), overloadedOf(looked)]);
  const hours = heaviest(known.flatMap((figure) => hoursIn(figure, looked)));
  const failing = known.flatMap((figure) => (figure.kind === 'faq' ? figure.failing : []));
  const articles = failing.map((article) => ({ kind: 'failing_article', ...article }) as const);
  return { scope: toldOf(looked), cards: [...hours, ...overloaded, ...articles.slice(0, MOST_OF_KIND)].slice(0, MOST) };
};

const teamsIn = ({ scope, desk }: Looked): readonly string[] =>
  scope.of === 'shop' ? standingTeams(desk.teams).map(({ id }) => id) : (teamsOf(scope) ?? []);

/** First answers by hour of each team, and how the FAQ does. One database call. */
async function readKnown(looked: Looked): Promise<FigureDoc[]> {
  const ids = [KNOWLEDGE_ID, ...teamsIn(looked).map(waitHoursId)];
  return find('figures', { _id: command.in(ids) }, { limit: ids.length });
}

type Weighed = { readonly card: BoardNext; readonly weight: number };

function hoursIn(figure: FigureDoc, { desk }: Looked): Weighed[] {
  if (figure.kind !== 'hours') return [];
  const { teamId } = figure;
  return shortHours(figure.days).map(({ weight, ...hour }) => ({
    weight,
    card: { kind: 'short_staffed', teamId, teamName: nameOfTeam(desk, teamId), ...hour },
  }));
}

async function overloadedOf(looked: Looked): Promise<BoardNext[]> {
  if (looked.scope.of === 'me') return [];
  const span = { from: looked.today - WEEK, to: looked.today - 1 };
  const { rows } = await agentRows(looked, span, false);
  const found = overloadedIn(rows);
  const names = await namesOf(found.slice(0, MOST_OF_KIND).map(({ memberId }) => memberId));
  return heaviest(
    found.map(({ weight, ...agent }) => ({
      weight,
      card: { kind: 'overloaded_agent', name: names.get(agent.memberId) ?? '', ...agent },
    })),
  );
}

const heaviest = (weighed: readonly Weighed[]): BoardNext[] =>
  [...weighed]
    .sort((one, other) => other.weight - one.weight)
    .slice(0, MOST_OF_KIND)
    .map(({ card }) => card);
