import {
  type CannedEnglish,
  type CannedPurpose,
  type CannedReader,
  type CannedSaid,
  saidTo,
} from '../../../domain/canned';

/** A reply prepared for the whole desk. */
export interface CannedReply {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  /** The same for who reads English; absent: there is none. */
  readonly english?: CannedEnglish;
  readonly shortcut: string;
  /** What it is for; absent: for any day. */
  readonly purpose?: CannedPurpose;
  /** Go with it. */
  readonly pictures?: readonly { readonly fileId: string; readonly url?: string }[];
}

/** One of them as it is said here. */
export interface ReadyReply extends Omit<CannedReply, 'text'>, CannedSaid {}

export const readyFor = (reply: CannedReply, reader: CannedReader): ReadyReply => ({
  ...reply,
  ...saidTo(reply, reader),
});

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

/** Replies whose shortcut begins with the words come first, then those that hold them in title or text, in either language. */
export function findCanned(replies: readonly CannedReply[], words: string): CannedReply[] {
  const wanted = words.trim().toLowerCase();
  const holds = (texts: readonly string[]): boolean => texts.some((one) => one.toLowerCase().includes(wanted));
  const rankOf = ({ shortcut, title, text, english }: CannedReply): number => {
    if (shortcut.toLowerCase().replace(/^\//, '').startsWith(wanted)) return 0;
    if (holds([title, english?.title ?? ''])) return 1;
    return holds([text, english?.text ?? '']) ? 2 : 3;
  };
  return replies
    .map((reply) => ({ reply, rank: rankOf(reply) }))
    .filter(({ rank }) => rank < 3)
    .sort((a, b) => a.rank - b.rank)
    .map(({ reply }) => reply);
}
