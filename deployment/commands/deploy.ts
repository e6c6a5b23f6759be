import { codeHash, newCode } from '../../cloudfunctions/_sdk';
import { SCHEMA_VERSION } from '../../cloudfunctions/jobs/migrations/schema-version';
import { carryOut, type Hands } from '../cloud/carry-out';
import { type Document, openDocuments } from '../cloud/documents';
import { readOwnerFile } from '../cloud/owner-file';
import { keepShopKeys } from '../cloud/shop-keys';
import { smoke } from '../cloud/smoke';
import type { Keys } from '../environment/keys';
import { PARTS, type Part, type Plan, planFor } from '../environment/plan';
import { lineOf, planLines } from '../environment/plan-lines';
import { firstDocuments } from '../first-documents';
import { BY_HAND } from './by-hand';
import { type CommandContext, look, type Survey, sayTarget, survey } from './survey';
import { coloured } from './terminal';

export interface DeployOptions {
  readonly isDryRun?: boolean;
  /** Goes on without asking. */
  readonly isSure?: boolean;
  readonly only?: readonly Part[];
  /** Of an environment whose backup is to be read here. */
  readonly moreKeys?: readonly Keys[];
}

const LOOK_MILLIS = 1_000;

/**
 * Brings an environment to what the manifest declares: plan, one question, steps in the safe order, then a second look. Broken
 * off anywhere and run again it ends the same; run again after its end it has nothing to do.
 *
 * @returns whether all that is declared is there
 */
export async function deploy(context: CommandContext, options: DeployOptions = {}): Promise<boolean> {
  const { terminal, target } = context;
  sayTarget(context);
  const found = await survey(context, options.moreKeys);
  const plan = planFor(found.declared, found.found, options.only);
  for (const line of planLines(plan)) terminal.say(`  ${line}`);
  if (plan.obstacles.length > 0) return false;
  if (plan.steps.length === 0) {
    terminal.say('Nothing to do.');
    if (!options.isDryRun) await settle(context, found, false);
    return true;
  }
  if (options.isDryRun) return true;
  if (!options.isSure && !(await terminal.confirm(`${plan.steps.length} steps in ${target.envId}. Go on?`))) {
    terminal.say('Nothing was changed. Say --yes where nobody can answer.');
    return false;
  }
  await carryOutAll(context, found, plan);
  return check(context, found, options.only ?? PARTS, plan);
}

/** All steps in their order. What cannot be made again, keys and the first admin's code, is kept before it is used. */
async function carryOutAll(context: CommandContext, survey: Survey, { steps }: Plan): Promise<void> {
  const { ownerFile, manifest, terminal, target } = context;
  const { api, info, codes, shopKeys } = survey;
  const claimCode = shopKeys.owner?.claimCode ?? (steps.some(({ kind }) => kind === 'seed') ? newCode() : undefined);
  keepShopKeys(ownerFile, target.envId, shopKeys.keys, claimCode);
  if (shopKeys.isNew)
    terminal.say(`Keys are made and kept in ${ownerFile}. Keep a copy: without it no message can be read again.`);
  const seeds = seedsOf(Date.now(), claimCode ?? newCode());
  const hands: Hands = {
    api,
    info,
    codes,
    documents: openDocuments(api, info.databaseTag),
    runtime: manifest.runtime,
    memoryMb: manifest.memoryMb,
    timeoutOf: (name) => manifest.functions.find((one) => one.name === name)?.timeoutSeconds ?? 10,
    seedOf: (id) => {
      const seed = seeds.find(({ _id }) => _id === id);
      if (!seed) throw new Error(`there is no first record ${id}`);
      return seed;
    },
    pauseMillis: context.pauses?.looks ?? LOOK_MILLIS,
  };
  for (const [index, step] of steps.entries()) {
    terminal.say(`${coloured('dim', `${index + 1}/${steps.length}`)} ${lineOf(step)}`);
    await carryOut(step, hands);
  }
}

/** The first records of a new shop, which has no migration before it. */
function seedsOf(now: number, claimCode: string): readonly Document[] {
  const { desk, categories, hours, live } = firstDocuments(now, claimCode);
  const schema = { _id: 'schema', version: SCHEMA_VERSION, cursor: null, v: 1 };
  // A copy without its type: the database takes any fields.
  return [schema, categories, hours, live, desk].map((document) => ({ ...document }) as Document);
}

/** Looks again: what is declared against what is there, and whether functions answer. */
async function check(context: CommandContext, before: Survey, only: readonly Part[], done: Plan): Promise<boolean> {
  const { terminal } = context;
  const { api, info, declared } = before;
  const left = planFor(declared, await look(api, info, context), only);
  if (left.steps.length > 0 || left.obstacles.length > 0) {
    terminal.say(coloured('red', 'Done, but not everything is there:'));
    for (const line of planLines(left)) terminal.say(`  ${line}`);
    return false;
  }
  const isWell = only.includes('functions') ? await smokeAll(context, before) : true;
  await settle(
    context,
    before,
    done.steps.some((step) => step.kind === 'seed' && step.id === 'desk'),
  );
  for (const line of BY_HAND) terminal.say(`  ${line}`);
  return isWell;
}

async function smokeAll({ manifest, terminal }: CommandContext, { api, info }: Survey): Promise<boolean> {
  let bad = 0;
  for (const spec of manifest.functions) {
    const { name, isWell, why } = await smoke(api, info, spec);
    if (isWell) continue;
    bad += 1;
    terminal.say(coloured('red', `${name} does not run: ${why}`));
  }
  if (bad === 0) terminal.say(coloured('green', `${manifest.functions.length} functions answer.`));
  return bad === 0;
}

/** Keeps the keys that functions have, shows the first admin's code once, and forgets it once somebody has used it. */
async function settle(context: CommandContext, { api, info, shopKeys }: Survey, isMade: boolean): Promise<void> {
  const { target, ownerFile, terminal } = context;
  const claimCode = readOwnerFile(ownerFile, target.envId)?.claimCode;
  const desk = claimCode && (await openDocuments(api, info.databaseTag).get('settings', 'desk'));
  const isOpen = claimCode && desk && desk.adminClaimHash === codeHash(claimCode);
  keepShopKeys(ownerFile, target.envId, shopKeys.keys, isOpen ? claimCode : undefined);
  if (isOpen && isMade) terminal.say(`One-time code of the first admin, shown only now: ${claimCode}`);
  else if (isOpen) terminal.say(`Nobody is admin yet. The one-time code stands in ${ownerFile}.`);
}
