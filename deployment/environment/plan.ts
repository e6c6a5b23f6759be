import type { DeclaredEnvironment, FoundEnvironment, IndexShape, TriggerShape } from './environment';
import { planFunctions } from './plan-functions';
import { planCollections, planRules } from './plan-records';

/** What `--only` names. */
export const PARTS = ['collections', 'indexes', 'rules', 'functions', 'triggers', 'seed'] as const;
export type Part = (typeof PARTS)[number];

/** One thing to do. Each may be done again after it was done. */
export type Step =
  | { readonly kind: 'create-collection'; readonly part: 'collections'; readonly name: string }
  | {
      readonly kind: 'drop-indexes';
      readonly part: 'indexes';
      readonly collection: string;
      readonly names: readonly string[];
    }
  | {
      readonly kind: 'create-indexes';
      readonly part: 'indexes';
      readonly collection: string;
      readonly indexes: readonly IndexShape[];
    }
  | { readonly kind: 'close-collection'; readonly part: 'rules'; readonly name: string; readonly from: string }
  | { readonly kind: 'open-storage'; readonly part: 'rules'; readonly from: string }
  | {
      readonly kind: 'set-function-rules';
      readonly part: 'rules';
      readonly rules: Readonly<Record<string, unknown>>;
      /** Names of the rules that are made or changed. */
      readonly changed: readonly string[];
    }
  | {
      readonly kind: 'create-function';
      readonly part: 'functions';
      readonly name: string;
      readonly variables: Readonly<Record<string, string>>;
    }
  | {
      readonly kind: 'configure-function';
      readonly part: 'functions';
      readonly name: string;
      readonly description: string;
      readonly variables: Readonly<Record<string, string>>;
      /** What is other than it should be, in words; never a value of a variable. */
      readonly because: readonly string[];
    }
  | {
      readonly kind: 'upload-code';
      readonly part: 'functions';
      readonly name: string;
      readonly variables: Readonly<Record<string, string>>;
    }
  | { readonly kind: 'remove-trigger'; readonly part: 'triggers'; readonly name: string; readonly trigger: string }
  | {
      readonly kind: 'create-trigger';
      readonly part: 'triggers';
      readonly name: string;
      readonly trigger: TriggerShape;
    }
  | { readonly kind: 'seed'; readonly part: 'seed'; readonly id: string };

export interface Plan {
  readonly steps: readonly Step[];
  /** What is there besides and stays as it is. */
  readonly notes: readonly string[];
  /** What no step can mend: nothing is done while there is one. */
  readonly obstacles: readonly string[];
}

/** What one kind of thing adds to a plan. */
export type PartOfPlan = Partial<Plan>;

/**
 * What has to be done so that what is declared is there, in the order in which each step stands on those before it:
 * collections, unique indexes, other indexes, rules, functions, triggers, first records. What is there besides stays.
 *
 * @param only parts to do; all unless given
 */
export function planFor(declared: DeclaredEnvironment, found: FoundEnvironment, only: readonly Part[] = PARTS): Plan {
  const parts: readonly PartOfPlan[] = [
    planCollections(declared, found),
    planRules(declared, found),
    planFunctions(declared, found),
    {
      steps: declared.seeds
        .filter((id) => !found.settings.includes(id))
        .map((id) => ({ kind: 'seed', part: 'seed', id })),
    },
  ];
  const all = parts.flatMap(({ steps = [] }) => steps);
  return {
    steps: all.filter(({ part }) => only.includes(part)),
    notes: parts.flatMap(({ notes = [] }) => notes),
    obstacles: parts.flatMap(({ obstacles = [] }) => obstacles),
  };
}
