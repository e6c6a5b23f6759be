import { createInterface } from 'node:readline/promises';

/** Where a command speaks with whoever runs it. */
export interface Terminal {
  say(line: string): void;
  /** Asks once. @returns false where nobody can answer */
  confirm(question: string): Promise<boolean>;
}

const CODES = { red: 31, green: 32, amber: 33, dim: 2 } as const;
export type Colour = keyof typeof CODES;

/** A text in a colour, where the terminal shows any (`NO_COLOR` of no-color.org). */
export const coloured = (
  colour: Colour,
  text: string,
  isShown = process.stdout.isTTY && !process.env.NO_COLOR,
): string => (isShown ? `\x1b[${CODES[colour]}m${text}\x1b[0m` : text);

/** The one that the process has. */
export const openTerminal = (): Terminal => ({
  say: (line) => console.log(line),
  confirm: async (question) => {
    if (!process.stdin.isTTY) return false;
    const lines = createInterface({ input: process.stdin, output: process.stdout });
    try {
      return /^(y|yes|是|好)$/i.test((await lines.question(`${question} [y/N] `)).trim());
    } finally {
      lines.close();
    }
  },
});
