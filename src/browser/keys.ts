import { WORKED } from './roles';

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };
/** Where arrows go from one to the next, beside Tab. */
const GROUPS = '[role="radiogroup"], [role="tablist"], [role="listbox"], [role="group"]';

/** Enter and Space do what a tap does; arrows go on in a group. */
export function pressByKey(event: KeyboardEvent): void {
  const { target, key } = event;
  if (!(target instanceof HTMLElement) || !target.matches(WORKED)) return;
  if (key === 'Enter' || key === ' ') {
    event.preventDefault();
    if (!event.repeat) target.click();
    return;
  }
  const step = STEPS[key];
  const group = target.closest(GROUPS);
  if (step === undefined || !group) return;
  event.preventDefault();
  const all = [...group.querySelectorAll<HTMLElement>(WORKED)];
  all[(all.indexOf(target) + step + all.length) % all.length]?.focus();
}
