import type { ModelFailure, ModelMessage } from '../../domain/kernel';
import { cloud } from './cloud';

/** What an answer costs is counted in tokens: of these a model writes no more. */
const MAX_TOKENS = 400;
/** The platform's own models, as they are switched on for an environment. 云开发 AI. */
const GROUP = 'cloudbase';

interface Asked {
  readonly model: string;
  readonly messages: readonly ModelMessage[];
  readonly temperature: number;
  readonly max_tokens: number;
}
/** The part of `cloud.ai()` that we use; its own typing knows nothing of it. */
interface Models {
  createModel(group: string): {
    generateText(asked: Asked): Promise<{ readonly text?: unknown; readonly error?: unknown }>;
  };
}

/** A model that gave no answer. */
export class ModelFailed extends Error {
  constructor(readonly why: ModelFailure) {
    super(why);
    this.name = 'ModelFailed';
  }
}

/** Asks a model of the shop's own cloud. Throws `ModelFailed`, at the latest when its time is over. */
export async function askModel(
  model: string,
  messages: readonly ModelMessage[],
  withinMillis: number,
): Promise<string> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new ModelFailed('timed_out')), withinMillis);
  });
  try {
    const { ai } = cloud as unknown as { ai(): Models };
    const asking = ai().createModel(GROUP).generateText({ model, messages, temperature: 0, max_tokens: MAX_TOKENS });
    const { text, error } = await Promise.race([asking, late]);
    if (error) throw error;
    if (typeof text !== 'string') throw new ModelFailed('broken');
    return text;
  } catch (error) {
    throw error instanceof ModelFailed ? error : new ModelFailed(failureOf(error));
  } finally {
    clearTimeout(timer);
  }
}

/** By the SDK's code: the HTTP status, else what the platform's body names. */
function failureOf(error: unknown): ModelFailure {
  const { code } = (error ?? {}) as { code?: unknown };
  const name = String(code ?? '');
  if (/TIMEDOUT/.test(name)) return 'timed_out';
  if (/^429$|RATE|LIMIT|BUSY|QUOTA/i.test(name)) return 'busy';
  if (/^40[134]$|PERMISSION|FORBIDDEN|NOT_?FOUND|UNAUTHORIZED|DISABLED/i.test(name)) return 'not_open';
  return 'broken';
}
