import type { agentText } from '../../text/agent';
import type { Words } from '../../text/define-text';
import type { Step } from './use-steps';

/** What is said of a step that leaves nothing to take back. */
export function saidOf(step: Step, text: Words<(typeof agentText)['zh']>): string | undefined {
  switch (step.do) {
    case 'claim':
      return text.steps.claimed;
    case 'resume':
      return text.steps.resumed;
    case 'label':
      return text.labels.saved;
    case 'merge':
    case 'macro':
      return step.done;
    default:
      return undefined;
  }
}
