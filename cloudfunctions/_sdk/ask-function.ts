import { type Millis, SECOND } from '../../domain/kernel';
import { cloud } from './cloud';

/** Whoever waits is a person: what takes longer is as good as no answer. */
const ANSWERS_WITHIN: Millis = 3 * SECOND;
/** As JSON, in UTF-16 units: what is longer is not looked into. */
const MOST_CHARS = 100_000;

/** It did not answer, or with something that nobody can read. Says which function and why, nothing of what it said. */
export class NoAnswer extends Error {}

/** Asks another function of this environment. @throws NoAnswer where it failed, took too long, or said too much */
export async function askFunction(name: string, data: Readonly<Record<string, unknown>>): Promise<unknown> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new NoAnswer(`${name} took too long`)), ANSWERS_WITHIN);
  });
  try {
    const { result } = (await Promise.race([cloud.callFunction({ name, data }), late])) as { result?: unknown };
    if ((JSON.stringify(result) ?? '').length > MOST_CHARS) throw new NoAnswer(`${name} said too much`);
    return result;
  } catch (error) {
    if (error instanceof NoAnswer) throw error;
    throw new NoAnswer(`${name} failed`, { cause: error });
  } finally {
    clearTimeout(timer);
  }
}
