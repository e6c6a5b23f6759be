import { SCHEMA_VERSION } from '../../cloudfunctions/jobs/migrations/schema-version';
import { askPermissions } from '../cloud/ask-permissions';
import type { Answer, CloudApi } from '../cloud/cloud-api';
import { type CloudDocuments, type Document, openDocuments } from '../cloud/documents';
import { readOwnerFile } from '../cloud/owner-file';
import { readClockAhead } from '../cloud/server-clock';
import { smoke } from '../cloud/smoke';
import { diagnose } from '../environment/diagnosis';
import type { Facts, Finding, Level } from '../environment/finding';
import type { Keys } from '../environment/keys';
import { opens, sealedTextsIn } from '../environment/sealed-texts';
import { type CommandContext, type Survey, sayTarget, survey } from './survey';
import { coloured } from './terminal';

const MARKS: Readonly<Record<Level, string>> = { green: '✓', amber: '!', red: '✗' };
/** What is old in the outbox: several runs of `jobs` have passed it. */
const LATE_MILLIS = 10 * 60_000;
const MOST_ROWS = 100;
/** Where sealed texts are looked for: collections that have most of them. */
const WITH_SEALED = ['tickets', 'ticket_entries', 'heads', 'turns', 'talks', 'outbox', 'faq_misses', 'access_log'];

/**
 * Looks at an environment and changes nothing in it.
 *
 * @returns whether nothing is red
 */
export async function doctor(context: CommandContext): Promise<boolean> {
  const { terminal } = context;
  sayTarget(context);
  const findings = diagnose(await gather(context));
  for (const finding of findings) terminal.say(lineOf(finding));
  const count = (level: Level) => findings.filter((one) => one.level === level).length;
  terminal.say(`${count('green')} well, ${count('amber')} to look at, ${count('red')} broken`);
  return count('red') === 0;
}

const lineOf = ({ level, what, remedy }: Finding) =>
  `${coloured(level, `${MARKS[level]} ${what}`)}${remedy ? ` → ${remedy}` : ''}`;

/** Reads all that the diagnosis is made of. */
export async function gather(context: CommandContext): Promise<Facts> {
  const now = Date.now();
  const found = await survey(context);
  const { api, info, declared, shopKeys } = found;
  const documents = openDocuments(api, info.databaseTag);
  const has = (collection: string) => found.found.collections.some(({ name }) => name === collection);
  const { plan, planEndsAt } = await readBill(api);
  const [desk, schema] = has('settings')
    ? [await documents.get('settings', 'desk'), await documents.get('settings', 'schema')]
    : [];
  const owner = readOwnerFile(context.ownerFile, context.target.envId);
  const timed = context.manifest.functions.filter(({ timer }) => timer);
  return {
    now,
    environmentStatus: info.status,
    clockAheadMillis: await readClockAhead(context.target),
    plan: plan || info.plan,
    planEndsAt,
    declared,
    found: found.found,
    complaints: await complaintsOf(context, found),
    desk,
    schemaVersion: schema ? Number(schema.version) : undefined,
    schemaWanted: SCHEMA_VERSION,
    hasRun: Object.fromEntries(timed.map(({ name }) => [name, found.found.settings.includes(`lease_${name}`)])),
    owner: {
      isThere: owner !== undefined,
      keyIds: Object.keys(owner?.keys ?? {}),
      hasClaimCode: owner?.claimCode !== undefined,
    },
    sealedBy: await openSealed(documents, WITH_SEALED.filter(has), shopKeys.keys),
    permissions: await permissionsOf(context, found),
    ...(has('outbox') ? await readOutbox(documents, now) : { isPermissionMissing: false, lateRows: 0 }),
  };
}

async function readBill(api: CloudApi): Promise<{ plan: string; planEndsAt: number | undefined }> {
  const { EnvBillingInfoList } = await api.call('tcb', 'DescribeBillingInfo', { EnvId: api.envId });
  const [bill] = Array.isArray(EnvBillingInfoList) ? (EnvBillingInfoList as readonly Answer[]) : [];
  // Tencent writes China's time without a zone.
  const end = Date.parse(`${String(bill?.ExpireTime ?? '').replace(' ', 'T')}+08:00`);
  return { plan: String(bill?.PackageId ?? ''), planEndsAt: Number.isNaN(end) ? undefined : end };
}

async function complaintsOf(
  { manifest }: CommandContext,
  { api, info, found }: Survey,
): Promise<Readonly<Record<string, string>>> {
  const complaints: Record<string, string> = {};
  for (const spec of activeOf(manifest, found)) {
    const { isWell, why } = await smoke(api, info, spec);
    if (!isWell) complaints[spec.name] = why;
  }
  return complaints;
}

const activeOf = ({ functions }: CommandContext['manifest'], found: Survey['found']) =>
  functions.filter((spec) => found.functions.some(({ name, status }) => name === spec.name && status === 'Active'));

async function permissionsOf(
  { manifest }: CommandContext,
  { api, info, found }: Survey,
): Promise<Facts['permissions']> {
  const permissions: Facts['permissions'][number][] = [];
  for (const spec of activeOf(manifest, found)) permissions.push(...(await askPermissions(api, info, spec)));
  return permissions;
}

/** A record of each key that seals anything among the first of each collection, and whether it opens. */
async function openSealed(
  documents: CloudDocuments,
  collections: readonly string[],
  keys: Keys,
): Promise<Readonly<Record<string, boolean>>> {
  const sealedBy: Record<string, boolean> = {};
  for (const collection of collections)
    for (const document of await documents.pageAfter(collection, undefined, MOST_ROWS))
      for (const text of sealedTextsIn(collection, document))
        if (!sealedBy[text.keyId]) sealedBy[text.keyId] = opens(text, keys);
  return sealedBy;
}

async function readOutbox(documents: CloudDocuments, now: number) {
  const rows = (filter: Readonly<Record<string, unknown>>, limit: number): Promise<readonly Document[]> =>
    documents.find('outbox', filter, limit);
  const refused = await rows({ 'effects.reason': { $in: ['-604101', -604101] } }, 1);
  const late = await rows({ nextAt: { $gt: 0, $lt: now - LATE_MILLIS } }, MOST_ROWS);
  return { isPermissionMissing: refused.length > 0, lateRows: late.length };
}
