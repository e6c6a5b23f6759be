import * as v from 'valibot';
import { NOT_HELPED_REASONS } from '../domain/faq/learning';
import { VIAS } from '../domain/handoff';
import { FIELD_CHARS, LIST_COUNTS } from '../domain/kernel';
import { id, text } from './fields';

const notHelpedReason = v.picklist(NOT_HELPED_REASONS);

/** How somebody came into the mini program: a hint from their phone. */
export const via = v.picklist(VIAS);

/** What their mini program was read in, as their phone says. */
export const readerLanguage = v.picklist(['zh', 'en']);

/** What the machine knew when it handed over: so that nothing has to be said twice. */
export const handoffPacket = v.object({
  /** Questions the shopper opened, whether the answer helped, and why not. */
  read: v.array(
    v.object({ question: v.string(), helped: v.optional(v.boolean()), reason: v.optional(notHelpedReason) }),
  ),
  searched: v.optional(v.string()),
  /** How they came into the mini program, as their phone says. */
  via: v.optional(via),
  /** They read English, so that what is said to them is best said in it; absent: Chinese, or nobody knows. */
  language: v.optional(v.literal('en')),
});

/** Articles read before leaving a message. Hints from the client; ids are resolved against the published FAQ. */
export const readHints = v.optional(
  v.pipe(
    v.array(v.object({ articleId: id, helped: v.optional(v.boolean()), reason: v.optional(notHelpedReason) })),
    v.maxLength(LIST_COUNTS.readHints),
  ),
  [],
);
export const searchedHint = v.optional(text(FIELD_CHARS.searched));
