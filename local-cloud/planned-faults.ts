import type { Invocation } from './types';

/** A request that is to fail: the nth of the next invocation, of any function or of one. */
export interface FaultPlan {
  readonly nth: number;
  readonly when: 'before' | 'after';
  readonly functionName?: string;
}

interface Armed extends FaultPlan {
  token?: string;
  requests: number;
}

/** Plans of failure: each waits for an invocation it fits, counts that one's requests, and strikes once. */
export class PlannedFaults {
  #plans: Armed[] = [];

  add(plan: FaultPlan): void {
    this.#plans.push({ ...plan, requests: 0 });
  }

  /** An invocation begins; every waiting plan that fits it follows it from now on. */
  bind(invocation: Invocation): void {
    for (const plan of this.#plans) {
      const fits = plan.functionName === undefined || plan.functionName === invocation.functionName;
      if (plan.token === undefined && fits) plan.token = invocation.token;
    }
  }

  /** A request came in. Says how it is to fail, if it is. */
  strike(token: string | undefined): 'before' | 'after' | undefined {
    if (token === undefined) return undefined;
    let struck: Armed | undefined;
    for (const plan of this.#plans) {
      if (plan.token !== token) continue;
      plan.requests += 1;
      if (plan.requests === plan.nth) struck = plan;
    }
    if (!struck) return undefined;
    this.#plans = this.#plans.filter((plan) => plan !== struck);
    return struck.when;
  }

  clear(): void {
    this.#plans = [];
  }
}
