import { diagnoseFunctions } from './diagnose-functions';
import { diagnoseKeys } from './diagnose-keys';
import { diagnoseRecords } from './diagnose-records';
import { diagnoseShop } from './diagnose-shop';
import type { Facts, Finding } from './finding';

/** About thirty lines about an environment, the worst of which decides. Pure: whoever looks brings what was found. */
export function diagnose(facts: Facts): readonly Finding[] {
  return [...diagnoseShop(facts), ...diagnoseRecords(facts), ...diagnoseFunctions(facts), ...diagnoseKeys(facts)];
}
