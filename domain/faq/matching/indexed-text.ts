import type { Thesaurus } from './concepts';
import { QUESTION_GROUPS } from './everyday-synonyms';
import { soundOf } from './phonetics';

/** A text ready to be compared, of a message or of an entry. Every array has a place for each unit. */
export interface IndexedText {
  readonly length: number;
  /** The words' numbers in the {@link Vocabulary}; -1 for one that no entry holds. */
  readonly wordIds: Int32Array;
  /** The same of unit i with unit i + 1, -1 at the end. */
  readonly pairIds: Int32Array;
  readonly sounds: Int32Array;
  readonly groups: Int16Array;
  /** Which question words it holds, a bit for each of the first groups: how, why, when, where... */
  readonly asks: number;
  /** How much each unit tells, and each pair. */
  readonly weights: Float32Array;
  readonly pairWeights: Float32Array;
}

/** Lays out texts one after another in a few large arrays: thousands of small ones take longer to make than to fill. */
export class Shelf {
  private readonly ids: Int32Array;
  private readonly weights: Float32Array;
  private readonly groups: Int16Array;
  private used = 0;

  /** @param size units of all texts together */
  constructor(private readonly size: number) {
    this.ids = new Int32Array(3 * size);
    this.weights = new Float32Array(2 * size);
    this.groups = new Int16Array(size);
  }

  /**
   * Lays out a text with its sounds and groups; numbers and weights are left to be filled in.
   * @param canGuess as {@link Thesaurus.locate} has it: people mistype their messages, and read their articles again
   */
  add(units: readonly string[], thesaurus: Thesaurus, canGuess = false): IndexedText {
    const { length } = units;
    const sounds = this.take(this.ids, 0, length);
    for (let i = 0; i < length; i++) sounds[i] = soundOf(units[i] as string);
    const groups = this.groups.subarray(this.used, this.used + length);
    thesaurus.locate(units, sounds, groups, canGuess);
    const text = {
      length,
      wordIds: this.take(this.ids, 1, length),
      pairIds: this.take(this.ids, 2, length),
      sounds,
      groups,
      asks: asksOf(groups),
      weights: this.take(this.weights, 0, length),
      pairWeights: this.take(this.weights, 1, length),
    };
    this.used += length;
    return text;
  }

  private take<Room extends Int32Array | Float32Array>(room: Room, part: number, length: number): Room {
    const from = part * this.size + this.used;
    return room.subarray(from, from + length) as Room;
  }
}

function asksOf(groups: Int16Array): number {
  let asks = 0;
  for (let i = 0; i < groups.length; i++) {
    const group = groups[i] as number;
    if (group >= 0 && group < QUESTION_GROUPS) asks |= 1 << group;
  }
  return asks;
}
