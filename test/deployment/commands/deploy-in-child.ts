/** `deploy` in a process of its own, as `npm run deploy` is one: what a test hands it as JSON, and what it says line by line. */
import { deploy } from '../../../deployment/commands/deploy';
import type { CommandContext } from '../../../deployment/commands/survey';

const given = JSON.parse(process.env.DEPLOY_CONTEXT ?? '') as Omit<CommandContext, 'terminal'>;
const terminal = { say: (line: string) => console.log(line), confirm: async () => false };

deploy({ ...given, terminal }, { isSure: true }).then(
  (isWell) => process.exit(isWell ? 0 : 1),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
