import {
  type DeclaredEnvironment,
  type DeclaredFunction,
  type FoundEnvironment,
  type FoundFunction,
  isOurs,
  runsCode,
} from './environment';
import type { PartOfPlan, Step } from './plan';

/** The number of a runtime such as `Nodejs18.15`; nothing of another language. */
const nodeOf = (runtime: string): number | undefined => {
  const [, major, minor] = /^Nodejs(\d+)\.(\d+)$/.exec(runtime) ?? [];
  return major === undefined ? undefined : Number(major) * 1_000 + Number(minor);
};

/** Whether functions run on this: the declared runtime, or a newer one. */
export const isRecentEnough = (runtime: string, declared: string): boolean =>
  (nodeOf(runtime) ?? 0) >= (nodeOf(declared) ?? 0);

/** What a function keeps and gets: the platform replaces all of them, so those of others are sent along. */
export const mergedVariables = (
  there: Readonly<Record<string, string>>,
  wanted: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> => ({ ...there, ...wanted });

function differences(declared: DeclaredEnvironment, wanted: DeclaredFunction, there: FoundFunction): readonly string[] {
  const variables = Object.entries(declared.variables);
  return [
    ...(there.timeoutSeconds === wanted.timeoutSeconds ? [] : [`${there.timeoutSeconds} → ${wanted.timeoutSeconds} s`]),
    ...(there.memoryMb === declared.memoryMb ? [] : [`${there.memoryMb} → ${declared.memoryMb} MB`]),
    ...variables.filter(([name, value]) => there.variables[name] !== value).map(([name]) => `variable ${name}`),
  ];
}

/** Configuration before code: new code never runs without what it needs. */
function planFunction(
  declared: DeclaredEnvironment,
  wanted: DeclaredFunction,
  there: FoundFunction | undefined,
): PartOfPlan {
  const { name } = wanted;
  if (!there) return { steps: [{ kind: 'create-function', part: 'functions', name, variables: declared.variables }] };
  if (!isOurs(there, declared))
    return {
      obstacles: [
        `function ${name} is there and is none of WarmDesk's: give WarmDesk an environment of its own, or rename that one`,
      ],
    };
  if (!isRecentEnough(there.runtime, declared.runtime))
    return {
      obstacles: [
        `${name} runs on ${there.runtime}, which no API changes: delete it in the console (云函数), then run this again`,
      ],
    };
  if (/Failed$/.test(there.status))
    return { obstacles: [`${name} is ${there.status}: delete it in the console (云函数), then run this again`] };
  const variables = mergedVariables(there.variables, declared.variables);
  const because = differences(declared, wanted, there);
  const { description } = there;
  const steps: Step[] = [];
  if (because.length > 0)
    steps.push({ kind: 'configure-function', part: 'functions', name, description, variables, because });
  if (!runsCode(there, wanted.codeHash)) steps.push({ kind: 'upload-code', part: 'functions', name, variables });
  return { steps };
}

function planTriggers({ name, trigger }: DeclaredFunction, there: FoundFunction | undefined): readonly Step[] {
  const known = there?.triggers ?? [];
  const isRight = (one: { name: string; cron: string }) => one.name === trigger?.name && one.cron === trigger.cron;
  return [
    // Two timers of one function run it twice.
    ...known
      .filter((one) => !isRight(one))
      .map((one): Step => ({ kind: 'remove-trigger', part: 'triggers', name, trigger: one.name })),
    ...(trigger && !known.some(isRight) ? [{ kind: 'create-trigger', part: 'triggers', name, trigger } as const] : []),
  ];
}

export function planFunctions(declared: DeclaredEnvironment, found: FoundEnvironment): PartOfPlan {
  const thereOf = (name: string) => found.functions.find((one) => one.name === name);
  const parts = declared.functions.map((wanted) => planFunction(declared, wanted, thereOf(wanted.name)));
  const former = declared.formerFunctions
    .flatMap((name) => thereOf(name) ?? [])
    .filter((there) => isOurs(there, declared));
  return {
    steps: [
      ...parts.flatMap(({ steps = [] }) => steps),
      ...declared.functions.flatMap((wanted) => planTriggers(wanted, thereOf(wanted.name))),
      // Last: until what took its place has a timer, the old one does the work.
      ...former.flatMap(({ name, triggers }) =>
        triggers.map((one): Step => ({ kind: 'remove-trigger', part: 'triggers', name, trigger: one.name })),
      ),
    ],
    notes: former.map(({ name }) => `function ${name} is of an earlier version: it may be deleted in the console`),
    obstacles: parts.flatMap(({ obstacles = [] }) => obstacles),
  };
}
