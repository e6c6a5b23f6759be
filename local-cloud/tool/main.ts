/** `npm run cloud`: the local cloud by itself, for a command that runs beside it or until Ctrl-C. */
import { spawn } from 'node:child_process';
import { readToolOptions, ToolError } from './options';
import { openSandbox, type Sandbox } from './sandbox';

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/** Runs it in the shell. @returns its exit code */
function run(command: string, { environment }: Sandbox): Promise<number> {
  return new Promise((done) => {
    const child = spawn(command, { shell: true, stdio: 'inherit', env: { ...process.env, ...environment } });
    // A terminal's Ctrl-C reaches the child by itself; the cloud ends after it, not before.
    process.on('SIGINT', () => undefined);
    process.on('SIGTERM', () => child.kill('SIGTERM'));
    child.on('error', () => done(127));
    child.on('exit', (code) => done(code ?? 1));
  });
}

const untilEnded = (): Promise<number> =>
  new Promise((done) => {
    const ended = setInterval(() => undefined, 60_000);
    for (const signal of SIGNALS)
      process.once(signal, () => {
        clearInterval(ended);
        done(0);
      });
  });

async function main(): Promise<number> {
  const options = readToolOptions(process.argv.slice(2));
  const sandbox = await openSandbox(options);
  try {
    console.log(`Environment ${sandbox.envId}, of this machine`);
    if (options.command !== undefined) return await run(options.command, sandbox);
    for (const [name, value] of Object.entries(sandbox.environment)) console.log(`  export ${name}=${value}`);
    console.log('Ctrl-C ends it');
    return await untilEnded();
  } finally {
    await sandbox.close();
  }
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(error instanceof ToolError ? error.message : error);
    process.exitCode = 1;
  },
);
