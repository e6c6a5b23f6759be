/** What a log line may hold: codes, counts and ids of ours. Never a text, an openid or a number of a person. */
type LogFields = Readonly<Record<string, string | number | boolean | undefined>>;

/** One JSON line, as CloudBase's log search reads it. */
export function log(level: 'info' | 'warn' | 'error', message: string, fields: LogFields = {}): void {
  console[level](JSON.stringify({ level, message, ...fields }));
}

/**
 * What can be told of an unforeseen error: its class, the platform's code and where it arose. Messages are left out,
 * as they may quote a document or an input.
 */
export function describeError(error: unknown): LogFields {
  if (!(error instanceof Error)) return { error: typeof error };
  const { errCode, code } = error as Error & { errCode?: unknown; code?: unknown };
  const { message, stack = '' } = error;
  // Behind the message: a line of it may begin as a frame does.
  const from = message === '' ? 0 : stack.indexOf(message) + message.length;
  const frames = stack
    .slice(from)
    .split('\n')
    .filter((line) => line.trimStart().startsWith('at '));
  return {
    error: error.name,
    errCode: typeof errCode === 'number' ? errCode : undefined,
    code: typeof code === 'string' ? code : undefined,
    at: frames
      .slice(0, 6)
      .map((line) => line.trim())
      .join(' | '),
  };
}
