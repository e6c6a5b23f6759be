import type { CannedPurpose } from '../../../domain/canned';

/** A reply prepared for the whole desk. */
export interface CannedReply {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly shortcut: string;
  /** What it is for; absent: for any day. */
  readonly purpose?: CannedPurpose;
  /** Go with it. */
  readonly pictures?: readonly { readonly fileId: string; readonly url?: string }[];
}

/** What stands after a leading slash, while only a shortcut is being typed; undefined for ordinary words. */
export function slashQuery(typed: string): string | undefined {
  // Chinese keyboards write the slash full width, or as 、 on the same key.
  return /^[/／、](\S{0,12})$/.exec(typed)?.[1];
}

/** Puts a prepared reply in place of its shortcut, or below what is written. */
export function withCanned(written: string, words: string): string {
  const before = slashQuery(written) === undefined ? written.trimEnd() : '';
  return before ? `${before}\n${words}` : words;
}

/** Replies whose shortcut begins with the words come first, then those that hold them in title or text. */
export function findCanned(replies: readonly CannedReply[], words: string): CannedReply[] {
  const wanted = words.trim().toLowerCase();
  const rankOf = ({ shortcut, title, text }: CannedReply): number => {
    if (shortcut.toLowerCase().replace(/^\//, '').startsWith(wanted)) return 0;
    if (title.toLowerCase().includes(wanted)) return 1;
    return text.toLowerCase().includes(wanted) ? 2 : 3;
  };
  return replies
    .map((reply) => ({ reply, rank: rankOf(reply) }))
    .filter(({ rank }) => rank < 3)
    .sort((a, b) => a.rank - b.rank)
    .map(({ reply }) => reply);
}
