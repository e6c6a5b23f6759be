/** Which texts hold a feature, packed: `texts[offsets[slot] .. offsets[slot + 1]]`. */
export interface Postings {
  readonly slotOf: ReadonlyMap<number, number>;
  readonly offsets: Int32Array;
  readonly texts: Int32Array;
  /** In how many entries (not texts) each slot's feature stands. */
  readonly entryCounts: Int32Array;
}

/**
 * Packs the features of every text.
 * @param features the distinct features of each text
 * @param entryOf the entry of each text; texts of one entry stand together
 */
export function packPostings(features: readonly Iterable<number>[], entryOf: Int32Array): Postings {
  const slotOf = new Map<number, number>();
  const pairs: number[] = [];
  const sizes: number[] = [];
  for (const [text, list] of features.entries()) {
    for (const feature of list) {
      const slot = slotOf.get(feature) ?? slotOf.size;
      slotOf.set(feature, slot);
      sizes[slot] = (sizes[slot] ?? 0) + 1;
      pairs.push(slot, text);
    }
  }
  const offsets = new Int32Array(sizes.length + 1);
  for (const [slot, size] of sizes.entries()) offsets[slot + 1] = (offsets[slot] as number) + size;
  const texts = new Int32Array(pairs.length / 2);
  const entryCounts = new Int32Array(sizes.length);
  const next = offsets.slice();
  for (let i = 0; i < pairs.length; i += 2) {
    const slot = pairs[i] as number;
    const text = pairs[i + 1] as number;
    const at = next[slot] as number;
    const isSameEntry = at > (offsets[slot] as number) && entryOf[texts[at - 1] as number] === entryOf[text];
    if (!isSameEntry) entryCounts[slot] = (entryCounts[slot] as number) + 1;
    texts[at] = text;
    next[slot] = at + 1;
  }
  return { slotOf, offsets, texts, entryCounts };
}
