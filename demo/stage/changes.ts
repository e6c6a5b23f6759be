import { contract } from '../../contract';
import { FUNCTIONS } from '../../deployment/functions';
import type { StageEvent } from './use-cloud';

/** Run by WeChat or by the clock, they change what people look at, whoever it was. */
const TRIGGERED: readonly string[] = FUNCTIONS.filter(({ calledBy }) => calledBy !== 'clients').map(({ name }) => name);

/** Whether something stands otherwise than before, and phones that show it should look again. Looking changes nothing. */
export function isChange(event: StageEvent): boolean {
  if (event.type !== 'function') return false;
  const { functionName, action = '', outcome } = event;
  if (!outcome.ok) return false;
  if (TRIGGERED.includes(functionName)) return true;
  return isWrite(functionName, action);
}

/** Whether an action changes something, by the contract. */
export function isWrite(functionName: string, action = ''): boolean {
  const actions = (contract as Readonly<Record<string, Readonly<Record<string, { readonly kind: string }>>>>)[
    functionName
  ];
  return actions?.[action]?.kind === 'write';
}
