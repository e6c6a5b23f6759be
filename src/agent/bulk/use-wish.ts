import { useState } from 'react';
import type { Millis } from '../../../domain/kernel';
import { agentText } from '../../text/agent';
import { bulkText } from '../../text/bulk';
import { useText } from '../../text/define-text';
import type { Receiver } from '../receivers';
import { useHold } from '../ticket/hold-fields';
import type { Macro } from '../ticket/macro-list';
import type { StepName } from './bulk-sheet';
import type { NamedStep } from './use-bulk';

interface Wished {
  /** Undefined while something is still to be chosen. */
  readonly named: NamedStep | undefined;
  /** What the button says. */
  readonly words: string;
}

/** What is wished of those that were chosen, for each step by itself: going from one to another forgets nothing. */
export function useWish(now: Millis) {
  const text = useText(bulkText);
  const { steps } = useText(agentText);
  const [to, setTo] = useState<Receiver>();
  const [add, setAdd] = useState<readonly string[]>([]);
  const [remove, setRemove] = useState<readonly string[]>([]);
  const [isUrgent, setUrgent] = useState(true);
  const [macro, setMacro] = useState<Macro>();
  const hold = useHold('desk.hold.many', now);

  const of = (name: StepName): Wished => {
    switch (name) {
      case 'transfer': {
        if (!to || to.to.kind === 'expert') return { named: undefined, words: text.give };
        return { named: { step: { do: name, to: to.to }, name: to.name }, words: text.giveTo(to.name) };
      }
      case 'label': {
        const named = add.length + remove.length > 0 ? { step: { do: name, add, remove } } : undefined;
        return { named, words: text.labelGo };
      }
      case 'urgent':
        return { named: { step: { do: name, isUrgent } }, words: isUrgent ? text.urgents.on : text.urgents.off };
      case 'hold':
        return { named: hold.wish && { step: { do: name, ...hold.wish } }, words: steps.holdGo };
      case 'macro': {
        if (!macro) return { named: undefined, words: text.macroPick };
        const { id: macroId, version: expectedVersion, title } = macro;
        return { named: { step: { do: name, macroId, expectedVersion }, name: title }, words: text.macroGo(title) };
      }
      default:
        return { named: { step: { do: name } }, words: text.steps[name] };
    }
  };
  return { of, to, setTo, add, setAdd, remove, setRemove, isUrgent, setUrgent, macro, setMacro, hold };
}

export type Wish = ReturnType<typeof useWish>;
