import type { PlatformState } from '../types';

export const ACL_TAGS = ['READONLY', 'PRIVATE', 'ADMINWRITE', 'ADMINONLY', 'CUSTOM'] as const;
export type AclTag = (typeof ACL_TAGS)[number];

/** Who may do what with one thing; `rule` is JSON, of a custom one. */
export interface AccessRule {
  readonly aclTag: AclTag;
  readonly rule?: string;
}

/** What the management API keeps of an environment, besides its functions, collections and documents. */
export interface EnvironmentState {
  ruleOf(thing: string): AccessRule | undefined;
  setRule(thing: string, rule: AccessRule): void;
}

const KIND = 'access_rule';

/** Opens it in the cloud's own state. There are as many rules as collections, and two more. */
export function openEnvironmentState(state: PlatformState): EnvironmentState {
  return {
    ruleOf: (thing) => state.get<AccessRule>(KIND, thing),
    setRule: (thing, rule) => state.set(KIND, thing, rule),
  };
}
