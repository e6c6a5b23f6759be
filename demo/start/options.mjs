import { FriendlyError } from './friendly-error.mjs';

export const HELP = `npm start -- [options]

  --port N      where to listen, 8787 unless told otherwise
  --data DIR    where the database and pictures are kept, ./data unless told otherwise
  --reset       forget everything kept there and seed the shop again
  --host [H]    let other devices in: on address H, or on all of them`;

/**
 * Reads the command line.
 *
 * @param {readonly string[]} words what stands after `npm start --`
 * @returns {{ port: number, data: string, reset: boolean, host: string, help: boolean }}
 * @throws {FriendlyError} for a word it does not know and for a port that is none
 */
export function readOptions(words) {
  const options = { port: 8787, data: 'data', reset: false, host: '127.0.0.1', help: false };
  const rest = words.flatMap((word) => (/^--\w+=/.test(word) ? splitOnce(word) : [word]));
  while (rest.length > 0) {
    const word = rest.shift();
    if (word === '--help' || word === '-h') options.help = true;
    else if (word === '--reset') options.reset = true;
    else if (word === '--port') options.port = readPort(rest.shift());
    else if (word === '--data') options.data = readFolder(rest.shift());
    else if (word === '--host') options.host = rest[0] && !rest[0].startsWith('--') ? (rest.shift() ?? '') : '0.0.0.0';
    else throw new FriendlyError(`Unknown option ${word}.\n\n${HELP}`);
  }
  return options;
}

/** @param {string} word */
function splitOnce(word) {
  const at = word.indexOf('=');
  return [word.slice(0, at), word.slice(at + 1)];
}

/** @param {string | undefined} word */
function readPort(word) {
  const port = Number(word);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new FriendlyError('--port wants a number from 1 to 65535.');
  return port;
}

/** @param {string | undefined} word */
function readFolder(word) {
  if (!word || word.startsWith('--')) throw new FriendlyError('--data wants the name of a folder.');
  return word;
}
