import { type IncomingRequest, READING_ACTIONS } from './gateway';
import type { Invocation } from './types';

/** A request that is to fail: the nth of the next invocation, of any function or of one. */
export interface FaultPlan {
  readonly nth: number;
  readonly when: 'before' | 'after';
  readonly functionName?: string;
  /**
   * Which requests are counted, and so fail: all unless given; those that change something; of those, what lasts at once, which
   * nothing within a transaction does before its commit.
   */
  readonly of?: 'changes' | 'lasting';
}

/** A plan that was made: says later whether its moment came. */
export interface PlannedFault {
  readonly hasStruck: boolean;
}

interface Armed extends FaultPlan {
  token?: string;
  requests: number;
  hasStruck: boolean;
}

/** Plans of failure: each waits for an invocation it fits, counts that one's requests, and strikes once. */
export class PlannedFaults {
  #plans: Armed[] = [];

  add(plan: FaultPlan): PlannedFault {
    const armed: Armed = { ...plan, requests: 0, hasStruck: false };
    this.#plans.push(armed);
    return armed;
  }

  /** An invocation begins; every waiting plan that fits it follows it from now on. */
  bind(invocation: Invocation): void {
    for (const plan of this.#plans) {
      const fits = plan.functionName === undefined || plan.functionName === invocation.functionName;
      if (plan.token === undefined && fits) plan.token = invocation.token;
    }
  }

  /** A request came in. Says how it is to fail, if it is. */
  strike({ token, action, isPending }: IncomingRequest): 'before' | 'after' | undefined {
    if (token === undefined) return undefined;
    let struck: Armed | undefined;
    for (const plan of this.#plans) {
      if (plan.token !== token || (plan.of && READING_ACTIONS.has(action))) continue;
      if (plan.of === 'lasting' && isPending) continue;
      plan.requests += 1;
      if (plan.requests === plan.nth) struck = plan;
    }
    if (!struck) return undefined;
    struck.hasStruck = true;
    this.#plans = this.#plans.filter((plan) => plan !== struck);
    return struck.when;
  }

  clear(): void {
    this.#plans = [];
  }
}
