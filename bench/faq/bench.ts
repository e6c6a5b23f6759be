/**
 * `npm run bench:faq [-- --set DIR ...] [--similar] [--json] [--only NAME,...]`: the matcher beside four search methods.
 * DIR holds `kb.json` and `queries.json` (see `bench/faq-sets/README.md`). Without `--set` the project's own sets are measured.
 */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { measureGrowth } from './growth';
import { measure } from './measure';
import { bm25 } from './methods/bm25';
import { flexsearch, fuse, minisearch } from './methods/libraries';
import { oursOf } from './methods/ours';
import { printSet, printTable } from './report';
import { readSeedSet } from './seed-set';
import { type BenchSet, hasSet, readSet } from './sets';
import { type ShippedMatcher, shippedMatcher } from './shipped-matcher';

const OWN_SET = fileURLToPath(new URL('../faq-sets/shop-a', import.meta.url));

const { values } = parseArgs({
  options: {
    set: { type: 'string', multiple: true, default: [] },
    similar: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    only: { type: 'string' },
    help: { type: 'boolean', short: 'h', default: false },
  },
});

async function main(): Promise<void> {
  if (values.help) {
    console.log('npm run bench:faq -- [--set DIR]... [--similar] [--json] [--only WarmDesk,BM25]');
    return;
  }
  const sets = await chooseSets();
  const matcher = await shippedMatcher();
  const all = [oursOf(matcher), minisearch, flexsearch, fuse, bm25];
  const methods = all.filter(({ name }) => values.only === undefined || values.only.split(',').includes(name));
  const results = sets.map((set) => {
    const measured = methods.map((method) => measure(method, set));
    if (!values.json) printSet(set.name, set.entries.length, measured);
    return { set: set.name, entries: set.entries.length, measured };
  });
  const { gzipKb } = matcher;
  const growth = growthOf(sets, matcher);
  if (values.json) console.log(JSON.stringify({ results, gzipKb, growth }, undefined, 2));
  else printEnd(gzipKb, growth);
}

async function chooseSets(): Promise<BenchSet[]> {
  const missing = values.set.filter((folder) => !hasSet(folder));
  if (missing.length > 0) throw new Error(`no kb.json and queries.json in ${missing.join(', ')}`);
  if (values.set.length > 0) return values.set.map((folder) => readSet(folder, values.similar));
  const seed = await readSeedSet(values.similar);
  if (!seed) console.error('The seed FAQ has no queries yet (demo/seed/queries/queries.json); measuring shop-a only.');
  return [readSet(OWN_SET, values.similar), ...(seed ? [seed] : [])];
}

function growthOf(sets: readonly BenchSet[], matcher: ShippedMatcher) {
  const widest = [...sets].sort((a, b) => b.entries.length - a.entries.length)[0];
  return widest
    ? measureGrowth(
        matcher,
        widest.entries,
        widest.queries.map(({ text }) => text),
      )
    : [];
}

function printEnd(gzipKb: number, growth: ReturnType<typeof growthOf>): void {
  console.log('\nCost by size of the knowledge base (WarmDesk)');
  printTable(
    ['entries', 'ms mean', 'cpu ms mean', 'build ms', 'build cpu ms'],
    growth.map(({ entries, meanMs, meanCpuMs, buildMs, buildCpuMs }) => [
      String(entries),
      meanMs.toFixed(3),
      meanCpuMs.toFixed(3),
      buildMs.toFixed(0),
      buildCpuMs.toFixed(0),
    ]),
  );
  console.log('ms is by the clock, cpu ms the processor time of all threads; where both differ the machine was busy.');
  console.log(`\nThe matcher with its tables: ${gzipKb.toFixed(1)} KB gzip`);
}

void main();
