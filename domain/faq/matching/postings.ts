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
export function packPostings(features: readonly Int32Array[], entryOf: Int32Array): Postings {
  const { slotOf, slots, sizes } = assignSlots(features);
  const offsets = new Int32Array(sizes.length + 1);
  for (let slot = 0; slot < sizes.length; slot++)
    offsets[slot + 1] = (offsets[slot] as number) + (sizes[slot] as number);
  const texts = new Int32Array(slots.length);
  const entryCounts = new Int32Array(sizes.length);
  const next = offsets.slice();
  let read = 0;
  for (let text = 0; text < features.length; text++) {
    for (let left = features[text]?.length ?? 0; left > 0; left--) {
      const slot = slots[read++] as number;
      const at = next[slot] as number;
      const isSameEntry = at > (offsets[slot] as number) && entryOf[texts[at - 1] as number] === entryOf[text];
      if (!isSameEntry) entryCounts[slot] = (entryCounts[slot] as number) + 1;
      texts[at] = text;
      next[slot] = at + 1;
    }
  }
  return { slotOf, offsets, texts, entryCounts };
}

/** Numbers features in order of appearance; `slots` lists every text's, one text after another. */
function assignSlots(features: readonly Int32Array[]) {
  const slotOf = new Map<number, number>();
  const sizes: number[] = [];
  const slots = new Int32Array(features.reduce((total, list) => total + list.length, 0));
  let written = 0;
  for (const list of features) {
    for (let i = 0; i < list.length; i++) {
      const feature = list[i] as number;
      let slot = slotOf.get(feature);
      if (slot === undefined) {
        slot = sizes.push(0) - 1;
        slotOf.set(feature, slot);
      }
      sizes[slot] = (sizes[slot] as number) + 1;
      slots[written++] = slot;
    }
  }
  return { slotOf, slots, sizes };
}
