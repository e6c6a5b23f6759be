import type { Plan, Step } from './plan';
import { NEW } from './plan-records';

/** One step in words, with + for what is made, ~ for what is changed, − for what goes. Values of variables are in none. */
export function lineOf(step: Step): string {
  switch (step.kind) {
    case 'create-collection':
      return `+ collection ${step.name}`;
    case 'drop-indexes':
      return `− index ${step.names.map((name) => `${step.collection}.${name}`).join(', ')}`;
    case 'create-indexes':
      return `+ ${step.indexes.some(({ unique }) => unique) ? 'unique index' : 'index'} ${step.collection}: ${step.indexes.map(({ name }) => name).join(', ')}`;
    case 'close-collection':
      return `~ rule ${step.name}: ${step.from} → closed to clients`;
    case 'open-storage':
      return `~ rule of storage: ${step.from} → everybody reads, its creator writes`;
    case 'set-function-rules':
      return `~ rules of functions, so that clients call only what is theirs: ${step.changed.join(', ')}`;
    case 'create-function':
      return `+ function ${step.name}`;
    case 'configure-function':
      return `~ function ${step.name}: ${step.because.join(', ')}`;
    case 'upload-code':
      return `~ function ${step.name}: code`;
    case 'remove-trigger':
      return `− trigger ${step.name}.${step.trigger}`;
    case 'create-trigger':
      return `+ trigger ${step.name}.${step.trigger.name}: ${step.trigger.cron}`;
    case 'seed':
      return `+ record settings/${step.id}`;
  }
}

/**
 * What one line says for all of its kind: of new collections there are forty. One that was there, and open, is named by itself:
 * somebody's pages may read it.
 */
function gatheredAs(step: Step): string | undefined {
  if (step.kind === 'create-collection') return '+ collections: ';
  return step.kind === 'close-collection' && step.from === NEW ? '~ closed to clients: ' : undefined;
}

/** Steps in words, those that are gathered where the first of them stands. */
function stepLines(steps: readonly Step[]): readonly string[] {
  const told = new Set<string>();
  return steps.flatMap((step) => {
    const words = gatheredAs(step);
    if (words === undefined) return [lineOf(step)];
    if (told.has(words)) return [];
    told.add(words);
    const names = steps.flatMap((one) => (gatheredAs(one) === words && 'name' in one ? [one.name] : []));
    return [`${words}${names.join(', ')}`];
  });
}

/** A plan in words, what hinders it first. */
export function planLines({ steps, notes, obstacles }: Plan): readonly string[] {
  return [...obstacles.map((obstacle) => `! ${obstacle}`), ...stepLines(steps), ...notes.map((note) => `· ${note}`)];
}
