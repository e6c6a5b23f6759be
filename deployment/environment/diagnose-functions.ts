import { type FoundFunction, runsCode } from './environment';
import { DEPLOY, type Facts, type Finding, unless } from './finding';
import { isRecentEnough } from './plan-functions';

/** Variables that no function of ours has any use for, and nobody should find there. */
const SECRET = /app_?secret/i;

/** Functions, each matter in one line over all of them. */
export function diagnoseFunctions({ declared, found, complaints }: Facts): readonly Finding[] {
  const thereOf = (name: string) => found.functions.find((one) => one.name === name);
  const there = declared.functions.flatMap((wanted) => {
    const one = thereOf(wanted.name);
    return one ? [{ wanted, one }] : [];
  });
  type Pair = (typeof there)[number];
  const which = (isWrong: (pair: Pair) => boolean, more: (one: FoundFunction) => string = () => '') =>
    there.filter(isWrong).map(({ one }) => `${one.name}${more(one)}`);
  const missing = declared.functions.filter(({ name }) => !thereOf(name)).map(({ name }) => name);
  const former = declared.formerFunctions.filter((name) => (thereOf(name)?.triggers.length ?? 0) > 0);
  const isRight = ({ wanted, one }: Pair) =>
    wanted.trigger
      ? one.triggers.length === 1 &&
        one.triggers[0]?.name === wanted.trigger.name &&
        one.triggers[0].cron === wanted.trigger.cron
      : one.triggers.length === 0;
  return [
    unless(missing, `${declared.functions.length} functions`, 'red', DEPLOY),
    unless(
      which(
        ({ one }) => one.status !== 'Active',
        ({ status }) => ` (${status})`,
      ),
      'functions are active',
      'red',
      'Look at them in the console (云函数)',
    ),
    unless(
      which(
        ({ one }) => !isRecentEnough(one.runtime, declared.runtime),
        ({ runtime }) => ` (${runtime})`,
      ),
      `they run on ${declared.runtime} or newer`,
      'red',
      `Delete them in the console, then ${DEPLOY}: no API changes a runtime`,
    ),
    unless(
      which(
        ({ one, wanted }) => one.timeoutSeconds < wanted.timeoutSeconds,
        ({ timeoutSeconds }) => ` (${timeoutSeconds} s)`,
      ),
      'time limits',
      'red',
      DEPLOY,
    ),
    unless(
      which(
        ({ one }) => one.memoryMb < declared.memoryMb,
        ({ memoryMb }) => ` (${memoryMb} MB)`,
      ),
      'memory',
      'red',
      DEPLOY,
    ),
    unless(
      which(({ one }) => Object.entries(declared.variables).some(([name, value]) => one.variables[name] !== value)),
      'variables',
      'red',
      `${DEPLOY}; others’ variables stay`,
    ),
    unless(
      which(({ one }) => Object.keys(one.variables).some((name) => SECRET.test(name))),
      'no AppSecret lies in a variable',
      'amber',
      'Remove it in the console: nothing here needs one',
    ),
    unless(
      which(({ one, wanted }) => !runsCode(one, wanted.codeHash)),
      'they run this version',
      'amber',
      DEPLOY,
    ),
    unless(
      which((pair) => !isRight(pair)),
      'triggers',
      'red',
      DEPLOY,
    ),
    unless(former, 'no trigger of an earlier version', 'red', `${DEPLOY}: two timers do the same work`),
    unless(
      Object.entries(complaints).map(([name, why]) => `${name} (${why})`),
      'they answer',
      'red',
      '云函数 → 日志 says why',
    ),
  ];
}
