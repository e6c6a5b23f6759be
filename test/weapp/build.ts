import { canCompileTemplates, ensureBuilt } from './built-app';

/** Builds the mini program for its tests; where they cannot run, there is nothing to do. */
async function build(): Promise<void> {
  if (canCompileTemplates) await ensureBuilt();
}

void build();
