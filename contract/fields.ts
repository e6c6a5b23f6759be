import * as v from 'valibot';
import { bareNumber, charCount, FIELD_CHARS, holdable, isPhoneNumber, OUR_LIMITS } from '../domain/kernel';

/** An id of ours, of the shop's, or of CloudBase. */
export const id = v.pipe(v.string(), v.minLength(1), v.maxLength(64), v.regex(/^[A-Za-z0-9_-]+$/));

/** What a payment is called by: WeChat's `transaction_id`, or the shop's own `out_trade_no` (微信支付: at most 32 of these signs). */
export const paymentNumber = v.pipe(v.string(), v.minLength(1), v.maxLength(64), v.regex(/^[\w\-|*@]+$/));

/** Made once by the client for one intention, sent again with every retry of it. */
export const idempotencyKey = v.pipe(v.string(), v.minLength(8), v.maxLength(64), v.regex(/^[A-Za-z0-9_-]+$/));

/** ms since 1970 UTC. */
export const millis = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(8_640_000_000_000_000));

/** At most so many characters, as `charCount` counts them: what the field takes is taken here. Never more than units. */
function maxChars(most: number) {
  const rule = v.maxLength<string, number>(most);
  const run: (typeof rule)['~run'] = (dataset, config) =>
    dataset.typed && charCount(dataset.value) <= most ? dataset : rule['~run'](dataset, config);
  return { ...rule, '~run': run };
}

/**
 * A text somebody typed: trimmed, not empty, without what no file of text can hold (control characters other than line
 * breaks, `\n`, and tabs; halves of characters).
 *
 * @param read what else is done to it first
 */
export const text = (most: number, read: (value: string) => string = (value) => value) =>
  v.pipe(
    v.string(),
    // JSON Schema ends at the first transform, so what is meant stands before it as well.
    v.minLength(1),
    v.description(`1 to ${most} characters, trimmed`),
    v.transform((value) => holdable(read(value).replace(/\r\n?/g, '\n')).trim()),
    v.minLength(1),
    maxChars(most),
  );
/** The same, and also nothing: where something else may stand in its place, or is still to come. */
export const textOrNone = (most: number, read: (value: string) => string = (value) => value) =>
  v.pipe(
    v.string(),
    v.description(`0 to ${most} characters, trimmed`),
    v.transform((value) => holdable(read(value).replace(/\r\n?/g, '\n')).trim()),
    maxChars(most),
  );

/**
 * A file in cloud storage, put there by the mini program under `uploads/<folder of the person>/`. No part of the path
 * begins with a dot.
 */
export const uploadedFileId = v.pipe(
  v.string(),
  v.maxLength(FIELD_CHARS.fileId),
  v.regex(/^cloud:\/\/[\w.-]+\/uploads(\/[\w-][\w.-]*)+$/),
);
export const pictureFileIds = v.optional(v.pipe(v.array(uploadedFileId), v.maxLength(OUR_LIMITS.ticketImages)), []);

/** A stored picture as a page shows it. `url` is absent when the file is gone. */
export const picture = v.object({ fileId: v.string(), url: v.optional(v.string()) });

/** A mainland mobile or landline number; separators are dropped. */
export const phone = v.pipe(
  v.string(),
  v.description('a mainland mobile or landline number'),
  v.transform(bareNumber),
  v.check(isPhoneNumber),
);

/** Where the next page of a list starts: an opaque value that the last page gave. */
export const cursor = v.optional(v.pipe(v.string(), v.maxLength(120)));
