import { findKept, forget, keep } from '../../phone/storage';

const NAME = 'recent-searches';
const MOST = 8;

/** What was searched for on this phone, the latest first. It never leaves the phone. */
export function recentSearches(): readonly string[] {
  return findKept<string[]>('seen', NAME) ?? [];
}

export function rememberSearch(words: string): readonly string[] {
  const recent = [words, ...recentSearches().filter((one) => one !== words)].slice(0, MOST);
  keep('seen', NAME, recent);
  return recent;
}

export function forgetSearches(): void {
  forget('seen', NAME);
}
