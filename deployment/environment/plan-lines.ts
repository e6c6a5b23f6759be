import type { Plan, Step } from './plan';

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
      return '~ rules of functions: clients call only what is theirs';
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

/** Of these there are as many as collections: in a plan they are one line, with the name of each. */
const GATHERED: Partial<Record<Step['kind'], (names: string) => string>> = {
  'create-collection': (names) => `+ collections: ${names}`,
  'close-collection': (names) => `~ closed to clients: ${names}`,
};

/** Steps in words, those of a kind that is gathered in one line where the first of them stands. */
function stepLines(steps: readonly Step[]): readonly string[] {
  return steps.flatMap((step, index) => {
    const gathered = GATHERED[step.kind];
    if (!gathered) return [lineOf(step)];
    if (steps.findIndex(({ kind }) => kind === step.kind) < index) return [];
    const names = steps.flatMap((one) => (one.kind === step.kind && 'name' in one ? [one.name] : []));
    return [gathered(names.join(', '))];
  });
}

/** A plan in words, what hinders it first. */
export function planLines({ steps, notes, obstacles }: Plan): readonly string[] {
  return [...obstacles.map((obstacle) => `! ${obstacle}`), ...stepLines(steps), ...notes.map((note) => `· ${note}`)];
}
