/**
 * npm run build:host -- --host DIR --env ID [--prefix warmdesk] [--theme FILE] [--from DIST] [--undo]
 *
 * Puts our pages and the entry into somebody's mini program, brings them up to date, or takes them out again
 * (docs/EMBEDDING.md).
 */
import { buildHost } from './command';

buildHost(process.argv.slice(2), (line) => console.log(line)).then(
  (isWithin) => {
    if (!isWithin) process.exitCode = 1;
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  },
);
