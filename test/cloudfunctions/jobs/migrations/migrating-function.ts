import { type Migration, migrate } from '../../../../cloudfunctions/jobs/migrations';
import { overEach } from '../../../../cloudfunctions/jobs/migrations/migration';

/** Counts how often a record was changed, so that a change done twice shows. */
const doubled: Migration = {
  number: 1,
  name: 'doubled',
  step: overEach('rates', ({ count, createdAt }) =>
    createdAt === 0 ? { count: (count ?? 0) * 2, createdAt: 1 } : undefined,
  ),
};
/** Needs what the first one brought. */
const plusOne: Migration = {
  number: 2,
  name: 'plus-one',
  step: overEach('rates', ({ count, createdAt }) =>
    createdAt === 1 ? { count: (count ?? 0) + 1, createdAt: 2 } : undefined,
  ),
};

/** Runs two migrations, at most `mostSteps` of them. Answers how many steps were taken. */
export async function main({ mostSteps = 100 }: { readonly mostSteps?: number }): Promise<number> {
  let asked = 0;
  const clock = () => {
    asked += 1;
    return asked;
  };
  return migrate([doubled, plusOne], clock, mostSteps + 1);
}
