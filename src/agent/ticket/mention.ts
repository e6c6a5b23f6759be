import { LIST_COUNTS } from '../../../domain/kernel';

/** Somebody of the desk, as a note names them. */
export interface Colleague {
  readonly id: string;
  readonly name: string;
}

/** What stands after an @ at the end of a note, while a name is being typed; undefined for ordinary words. */
export const atQuery = (typed: string): string | undefined => /(?:^|[^a-z0-9])[@＠]([^\s@＠]{0,10})$/i.exec(typed)?.[1];

/** Puts a name in place of what was typed of it, or at the end. */
export function withMention(typed: string, name: string): string {
  const before = atQuery(typed) === undefined ? typed : typed.replace(/[@＠][^@＠]*$/, '');
  return `${before}${before === '' || /\s$/.test(before) ? '' : ' '}@${name} `;
}

/** Of those chosen, the ids of those whose name still stands in the note; the first few. */
export const mentionedIn = (text: string, chosen: readonly Colleague[] = []): string[] =>
  chosen
    .filter(({ name }) => text.includes(`@${name}`))
    .map(({ id }) => id)
    .slice(0, LIST_COUNTS.mentions);
