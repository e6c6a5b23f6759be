import { readFileSync, rmSync, writeFileSync } from 'node:fs';

/**
 * Takes something that one process at a time may have, by writing this process into `file`. What a process left that
 * has ended is taken over.
 *
 * @param {string} file in a folder that is there
 * @returns {number | undefined} the process that has it; undefined when it is ours now
 */
export function findOtherHolder(file) {
  for (;;) {
    try {
      writeFileSync(file, `${process.pid} ${birthOf(process.pid)}`, { flag: 'wx' });
      return undefined;
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error;
    }
    const [pid, birth] = readHolder(file);
    if (pid > 0 && pid !== process.pid && isRunning(pid, birth)) return pid;
    rmSync(file, { force: true });
  }
}

/** @param {unknown} error */
const codeOf = (error) => /** @type {NodeJS.ErrnoException} */ (error).code;

/**
 * @param {string} file
 * @returns {[pid: number, birth: string]}
 */
function readHolder(file) {
  try {
    const [pid, birth = ''] = readFileSync(file, 'utf8').trim().split(' ');
    return [Number(pid), birth];
  } catch {
    // Given back just now.
    return [0, ''];
  }
}

/**
 * @param {number} pid
 * @param {string} birth
 */
function isRunning(pid, birth) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // Somebody else's process is one too.
    if (codeOf(error) !== 'EPERM') return false;
  }
  // After a restart, of a container above all, another process may have the same number.
  const now = birthOf(pid);
  return birth === '' || now === '' || birth === now;
}

/**
 * When a process began, in a form of its own system; empty where the system does not tell.
 *
 * @param {number} pid
 */
function birthOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // Field 22, counted behind the name, which may hold spaces.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}
