import { shareOf } from './common-words';
import { blurOf } from './phonetics';

/** What two neighbours sound like together, as one number; and a group of like words, beyond all of those. */
export const pairOf = (sound: number, next: number) => (blurOf(sound) << 10) + blurOf(next);
export const groupFeature = (group: number) => (1 << 20) + group;

/**
 * Numbers the features of a knowledge base, from 0 in order of appearance: its words, its pairs of blurred syllables, and the
 * groups of like words it holds. Pairs and groups come as {@link pairOf} and {@link groupFeature} say.
 */
export class Vocabulary {
  private readonly words = new Map<string, number>();
  private readonly sounds = new Map<number, number>();
  /** Which share of its rarity each feature counts. */
  readonly shares: number[] = [];

  learnWord(word: string): number {
    const known = this.words.get(word);
    if (known !== undefined) return known;
    this.words.set(word, this.shares.length);
    return this.shares.push(shareOf(word)) - 1;
  }

  learnSound(sound: number): number {
    const known = this.sounds.get(sound);
    if (known !== undefined) return known;
    this.sounds.set(sound, this.shares.length);
    return this.shares.push(1) - 1;
  }

  /** -1 for a word that no text holds. */
  findWord(word: string): number {
    return this.words.get(word) ?? -1;
  }

  findSound(sound: number): number {
    return this.sounds.get(sound) ?? -1;
  }
}
