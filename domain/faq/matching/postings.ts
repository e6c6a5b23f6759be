import type { Steps } from '../../kernel';

/** Which texts hold a feature, packed: `texts[offsets[feature] .. offsets[feature + 1]]`. */
export interface Postings {
  readonly offsets: Int32Array;
  readonly texts: Int32Array;
  /** In how many entries (not texts) each feature stands. */
  readonly entryCounts: Int32Array;
}

const TEXTS_A_STEP = 256;

/** Takes the features of one text after another, then packs them. */
export class PostingsBuilder {
  /** Every text's distinct features, one text after another, and where each text ends. */
  private readonly stream: number[] = [];
  private readonly ends: number[] = [];
  private readonly textCounts: number[] = [];
  private readonly entryCounts: number[] = [];
  private readonly lastTexts: number[] = [];

  /** @param entryOf the entry of each text; texts of one entry stand together */
  constructor(private readonly entryOf: Int32Array) {}

  /** Notes a feature of the text at hand, however often it holds it. Features are numbered from 0 in order of appearance. */
  add(feature: number): void {
    const text = this.ends.length;
    if (feature === this.lastTexts.length) {
      this.lastTexts.push(text);
      this.textCounts.push(1);
      this.entryCounts.push(1);
    } else {
      const last = this.lastTexts[feature] as number;
      if (last === text) return;
      const isNewEntry = this.entryOf[last] !== this.entryOf[text];
      this.lastTexts[feature] = text;
      this.textCounts[feature] = (this.textCounts[feature] as number) + 1;
      if (isNewEntry) this.entryCounts[feature] = (this.entryCounts[feature] as number) + 1;
    }
    this.stream.push(feature);
  }

  endText(): void {
    this.ends.push(this.stream.length);
  }

  *packInSteps(): Steps<Postings> {
    const { stream, ends, textCounts } = this;
    const offsets = new Int32Array(textCounts.length + 1);
    for (let feature = 0; feature < textCounts.length; feature++) {
      offsets[feature + 1] = (offsets[feature] as number) + (textCounts[feature] as number);
    }
    const texts = new Int32Array(stream.length);
    const next = offsets.slice();
    let at = 0;
    for (let text = 0; text < ends.length; text++) {
      if (text % TEXTS_A_STEP === 0) yield;
      for (const end = ends[text] as number; at < end; at++) {
        const feature = stream[at] as number;
        const index = next[feature] as number;
        texts[index] = text;
        next[feature] = index + 1;
      }
    }
    return { offsets, texts, entryCounts: Int32Array.from(this.entryCounts) };
  }
}
