import { spawn } from 'node:child_process';

/**
 * Runs a command to its end.
 *
 * @param {{ cwd: string, env?: NodeJS.ProcessEnv, isQuiet?: boolean }} options `isQuiet` keeps its words instead of showing them
 * @returns {Promise<{ code: number, output: string }>} 127 when there is no such command
 */
export function run(command, args, { cwd, env = process.env, isQuiet = false }) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env,
      stdio: ['ignore', isQuiet ? 'pipe' : 'inherit', isQuiet ? 'pipe' : 'inherit'],
      shell: process.platform === 'win32',
    });
    let output = '';
    const collect = (chunk) => {
      output += chunk;
    };
    child.stdout?.on('data', collect);
    child.stderr?.on('data', collect);
    child.on('error', (error) => resolve({ code: 127, output: `${output}${error.message}` }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}
