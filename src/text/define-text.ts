import { useLanguage } from './language';

/** The same keys with any words: a missing English key, or one too many, does not compile. */
export type Words<T> = {
  readonly [K in keyof T]: T[K] extends (...args: infer A) => string
    ? (...args: A) => string
    : T[K] extends string
      ? string
      : Words<T[K]>;
};

export interface Text<T> {
  readonly zh: Words<T>;
  readonly en: Words<T>;
}

/** Every string a person sees, in Chinese first and in English. Words that nobody asks for fall out of a bundle. */
/* @__NO_SIDE_EFFECTS__ */
export function defineText<const T extends object>(zh: T, en: Words<T>): Text<T> {
  return { zh: zh as unknown as Words<T>, en };
}

/** The words of an audience in the language of the person. */
export function useText<T>(text: Text<T>): Words<T> {
  return text[useLanguage()];
}
