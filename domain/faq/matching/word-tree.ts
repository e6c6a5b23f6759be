const ROOT = 0;
/** No longer on the tree. */
const OFF = -1;
/** Steps are numbers below this. */
const STEPS = 1 << 17;

/**
 * Words of like meaning, a step a unit: walking along a text finds the longest word that begins at a place, and leaves off
 * where no word goes on.
 */
export class WordTree {
  private readonly next = new Map<number, number>();
  private readonly groups: number[] = [OFF];

  /** Where every walk begins. */
  readonly root = ROOT;

  /** The group known at the end of these steps, -1 for none. */
  groupOf(steps: readonly number[]): number {
    return this.groupAt(steps.reduce((node, step) => this.step(node, step), ROOT));
  }

  put(steps: readonly number[], group: number): void {
    let node = ROOT;
    for (const step of steps) {
      const key = node * STEPS + step;
      node = this.next.get(key) ?? this.groups.push(OFF) - 1;
      this.next.set(key, node);
    }
    this.groups[node] = group;
  }

  /** One step further; -1 where no word goes on so, and from there on. */
  step(node: number, step: number): number {
    return node < 0 ? OFF : (this.next.get(node * STEPS + step) ?? OFF);
  }

  groupAt(node: number): number {
    return node < 0 ? OFF : (this.groups[node] as number);
  }
}
