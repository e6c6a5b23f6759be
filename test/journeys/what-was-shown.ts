import { types } from 'node:util';
import type { Frame, Page } from 'playwright-core';
import { IN_FRONT } from './phone';

/** Of each phone; the failure's own words stand before it. */
const MAX_LETTERS = 300;

const open = new Set<Page>();

/** Has a page told of when a step fails. */
export function watch(page: Page): void {
  if (open.has(page)) return;
  open.add(page);
  page.once('close', () => open.delete(page));
}

/** The same error, with what stood in front on every phone: on a machine one cannot look at, that is how one sees it. */
export async function withWhatWasShown(error: unknown): Promise<unknown> {
  // Of the test file's world or of this one.
  if (!types.isNativeError(error)) return error;
  const frames = [...open].flatMap((page) => page.frames());
  const lines = await Promise.all(frames.map(shownIn));
  const { message, stack = '' } = error;
  error.message = [message.trimEnd(), ...lines.filter((line) => line !== '')].join('\n');
  error.stack = stack.replace(message, () => error.message);
  return error;
}

/** One line for what is in front in a frame; empty where it is none of the mini program. */
async function shownIn(frame: Frame): Promise<string> {
  const texts = await frame
    .locator(IN_FRONT)
    .allInnerTexts()
    .catch(() => []);
  const words = texts.join(' ').replace(/\s+/g, ' ').trim();
  if (words === '') return '';
  const { hash } = new URL(frame.url());
  return `shown at ${hash || frame.url()}: ${words.slice(0, MAX_LETTERS)}`;
}
