import type { SessionFrom } from '../../../domain/handoff';

export interface ContactButtonProps {
  /** Where the person comes from; the agent sees it as hints. */
  from: Partial<SessionFrom> & { page: string };
  /** The mini-program card offered inside the conversation: its title, the page it opens, its picture. */
  card?: { title: string; path: string; img?: string } | undefined;
  /** Heard on the tap, before the conversation opens. */
  onTap?: () => void;
  className?: string;
  /** What a screen reader says; the visible words by default. */
  label?: string;
}
