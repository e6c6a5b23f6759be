import type { Millis } from '../../domain/kernel';

/** What is to happen at which moment of a made-up day, each once, in the order of time; at one moment, in the order it was said. */
export class Script {
  private readonly acts: { readonly at: Millis; readonly nth: number; readonly run: () => Promise<void> }[] = [];
  private said = 0;

  at(when: Millis, run: () => Promise<void>): void {
    const at = Math.round(when);
    const act = { at, nth: this.said, run };
    this.said += 1;
    let place = this.acts.length;
    // Most of it is said for soon after what was said last.
    for (; place > 0; place -= 1) {
      const before = this.acts[place - 1];
      if (before && (before.at < at || (before.at === at && before.nth < act.nth))) break;
    }
    this.acts.splice(place, 0, act);
  }

  /** Plays it, the clock turned from one act to the next; what the acts say meanwhile is played too. */
  async play(turnTo: (at: Millis) => Promise<void>, until: Millis): Promise<void> {
    for (;;) {
      const next = this.acts.shift();
      if (!next || next.at > until) return;
      await turnTo(next.at);
      await next.run();
    }
  }
}
