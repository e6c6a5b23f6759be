import * as v from 'valibot';
import { defineFunction } from '../../../cloudfunctions/_entry';
import type { ActionSpec } from '../../../contract';
import { AppError } from '../../../domain/kernel';

const said = { kind: 'read', allow: 'shopper', output: v.object({ text: v.string() }) } as const;
const actions = {
  say: { ...said, input: v.object({ bytes: v.number() }) },
  refuse: { ...said, input: v.object({ bytes: v.number() }) },
} satisfies Record<string, ActionSpec>;

/** Answers, or is refused with, as many bytes as it is asked for. */
export const main = defineFunction('answers', actions, {
  say: async (_context, { bytes }: { bytes: number }) => ({ text: 'x'.repeat(bytes) }),
  refuse: async (_context, { bytes }: { bytes: number }) => {
    throw new AppError('INVALID_STATE', { status: 'x'.repeat(bytes) });
  },
});
