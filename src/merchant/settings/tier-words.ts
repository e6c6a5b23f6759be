import { agentText } from '../../text/agent';
import { useText } from '../../text/define-text';
import { settingsText } from '../../text/settings';

/** Memberships by our usual names, also that of nobody. */
export function useTierWords(): Readonly<Record<string, string>> {
  const { noTier } = useText(settingsText);
  return { ...useText(agentText).tiers, none: noTier };
}
