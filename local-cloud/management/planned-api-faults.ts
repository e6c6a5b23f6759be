/** A call that is to fail: the nth from now, of any or of those that change something. */
export interface ApiFaultPlan {
  readonly nth: number;
  readonly when: 'before' | 'after';
  readonly of?: 'changes';
  /** Tencent's code, answered in place of a broken connection; only of what fails before. */
  readonly code?: string;
}

/** Whether an action only reads. */
export function isReading(action: string, params: Readonly<Record<string, unknown>>): boolean {
  if (action !== 'RunCommands') return /^(Describe|List|Get)/.test(action);
  const commands = Array.isArray(params.MgoCommands)
    ? (params.MgoCommands as readonly { CommandType?: unknown }[])
    : [];
  return commands.every(({ CommandType }) => CommandType === 'QUERY' || CommandType === 'COMMAND');
}

/** One plan at a time; the next takes its place. */
export class PlannedApiFaults {
  #plan: ApiFaultPlan | undefined;
  #seen = 0;

  plan(plan: ApiFaultPlan | undefined): void {
    this.#plan = plan;
    this.#seen = 0;
  }

  /** Whether the planned moment has not come yet. */
  get isWaiting(): boolean {
    return this.#plan !== undefined;
  }

  /** A call came in. Says how it is to fail, if it is. */
  strike(action: string, params: Readonly<Record<string, unknown>>): ApiFaultPlan | undefined {
    const plan = this.#plan;
    if (!plan || (plan.of === 'changes' && isReading(action, params))) return undefined;
    this.#seen += 1;
    if (this.#seen < plan.nth) return undefined;
    this.#plan = undefined;
    return plan;
  }
}
