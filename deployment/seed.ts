/**
 * npm run deployment:seed [folder]
 *
 * Writes what a new cloud environment needs into files for the console's import (one JSON document a line), and prints
 * the functions' environment, the indexes and the first admin's one-time code. Every run makes another code and key.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { firstDocuments } from './first-documents';
import { MANIFEST } from './manifest';

const folder = resolve(process.argv[2] ?? 'dist/deployment');
const { desk, categories, hours, live, claimCode, environment } = firstDocuments(Date.now());
const lines = (documents: readonly object[]) => documents.map((document) => `${JSON.stringify(document)}\n`).join('');

mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'settings.json'), lines([desk, categories, hours, live]));

console.log(`Import into the collection of the same name: ${folder}/settings.json\n`);
console.log('Environment of all functions (keep the key: without it no message can be read again)');
for (const [name, value] of Object.entries(environment)) console.log(`  ${name}=${value}`);
console.log('\nCollections, all closed to clients, and their indexes');
for (const { name, indexes } of MANIFEST.collections) {
  console.log(`  ${name}`);
  for (const index of indexes) {
    const keys = index.keys.map(([path, direction]) => `${path} ${direction === 1 ? 'ascending' : 'descending'}`);
    console.log(`    ${index.name}${'unique' in index && index.unique ? ' (unique)' : ''}: ${keys.join(', ')}`);
  }
}
console.log(`\nOne-time code of the first admin, shown only now: ${claimCode}`);
