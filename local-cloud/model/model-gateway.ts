import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { readBody } from '../gateway/request-body';
import { type ChatMessage, type ModelManner, modelAnswer } from './model-answers';

/** What the environment's models were asked, and how they behave next. */
export interface ModelDesk {
  /** How they behave from now on. */
  behave(manner: ModelManner): void;
  /** Everything they were asked since the cloud was opened or reset, oldest first; the newest hundred. */
  asked(): readonly { readonly model: string; readonly messages: readonly ChatMessage[] }[];
}

export interface ModelGateway extends ModelDesk {
  answer(request: IncomingMessage, response: ServerResponse): Promise<void>;
  forget(): void;
}

const MOST_BYTES = 256 * 1024;
const KEPT = 100;
/** Longer than anybody who waits for an answer in a conversation does. */
const SLOW_MILLIS = 120_000;
const TOKEN_SECONDS = 7_200;
/** So much of an answer comes before the connection is gone. */
const BROKEN_OFF = 20;
const TOKEN = '/auth/v1/token/clientCredential';
const CHAT = /^\/v1\/ai\/[\w.-]+\/(?:v1\/)?chat\/completions$/;

interface Answer {
  readonly status: number;
  readonly body: object;
}
const refused = (status: number, code: string): Answer => ({ status, body: { code, message: code } });

/** Whether a request is for the models of an environment, by the name it was sent to. */
export const isForModels = ({ headers }: IncomingMessage): boolean =>
  /^[\w-]+\.api(?:\.intl)?\.tcloudbasegateway\.com$/.test(headers.host ?? '');

/**
 * The platform's AI models, as the SDK asks them: a token for the function's own credentials, then a chat. Of the signature only whose key it
 * names is looked at.
 */
export function openModelGateway({ secretId }: { readonly secretId: string }): ModelGateway {
  let manner: ModelManner = 'answers';
  let asked: { model: string; messages: readonly ChatMessage[] }[] = [];
  let tokens: readonly string[] = [];

  /** The answer to a chat, whatever it is. */
  const chat = (body: Buffer): Answer => {
    const { model, messages, stream } = JSON.parse(body.toString()) as Record<string, unknown>;
    if (typeof model !== 'string' || !Array.isArray(messages) || messages.length === 0 || stream === true)
      return refused(400, 'INVALID_PARAM');
    asked = [...asked, { model, messages: messages as ChatMessage[] }].slice(-KEPT);
    if (manner === 'busy') return refused(429, 'EXCEED_RATE_LIMIT');
    if (manner === 'fails') return refused(503, 'SYS_ERR');
    const content = modelAnswer(messages as ChatMessage[], manner);
    const choices = [{ index: 0, message: { role: 'assistant', content }, finish_reason: 'stop' }];
    const usage = { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 };
    return { status: 200, body: { id: randomUUID(), object: 'chat.completion', model, choices, usage } };
  };

  const answerTo = async (request: IncomingMessage): Promise<Answer> => {
    const path = (request.url ?? '/').split('?')[0] ?? '/';
    const { authorization = '' } = request.headers;
    if (request.method !== 'POST') return refused(404, 'NOT_FOUND');
    if (path === TOKEN) {
      if (!authorization.includes(`Credential=${secretId}/`)) return refused(401, 'SIGN_PARAM_INVALID');
      const token = randomUUID();
      tokens = [...tokens, token].slice(-KEPT);
      return { status: 200, body: { access_token: token, expires_in: TOKEN_SECONDS, token_type: 'Bearer' } };
    }
    if (!CHAT.test(path)) return refused(404, 'NOT_FOUND');
    if (!tokens.includes(authorization.replace(/^Bearer /, ''))) return refused(401, 'INVALID_CREDENTIALS');
    return chat(await readBody(request, MOST_BYTES));
  };

  return {
    behave: (next) => {
      manner = next;
    },
    asked: () => asked,
    forget: () => {
      manner = 'answers';
      asked = [];
    },
    answer: async (request, response) => {
      const { status, body } = await answerTo(request);
      const text = JSON.stringify(body);
      const isChat = 'choices' in body;
      const send = () => {
        response.writeHead(status, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) });
        if (isChat && manner === 'breaks_off') response.write(text.slice(0, BROKEN_OFF), () => response.destroy());
        else response.end(text);
      };
      if (isChat && manner === 'slow') setTimeout(send, SLOW_MILLIS).unref();
      else send();
    },
  };
}
