import { MAX_NESTING } from '../nesting';

/** How a call of a function ends when it does not return, in the terms a mini program sees. */
export interface FunctionRefusal {
  readonly errCode: number;
  readonly errMsg: string;
}

const refuse = (errCode: number, text: string): FunctionRefusal => ({
  errCode,
  errMsg: `cloud.callFunction:fail Error: errCode: ${errCode} ${text}`,
});

/** Every way a call may fail. Codes from the reference table of error codes; those marked are our model. */
export const functionRefusals = {
  /** The function threw, or its promise was rejected. */
  thrown: (message: string) => refuse(-504002, `functions execute fail | errMsg: ${message}`),
  /** The process died: exit, an uncaught error, out of memory. Shown like a thrown error. */
  crashed: (message: string) => refuse(-504002, `functions execute fail | errMsg: ${message}`),
  /** Model: the code developers report for a time-out; it is missing from the reference table. */
  timedOut: (millis: number) => refuse(-504003, `| errMsg: Invoking task timed out after ${millis / 1000} seconds`),
  tooManyWaiting: () => refuse(-501004, 'EXCEED_CONCURRENT_REQUEST_LIMIT | errMsg: too many calls are waiting'),
  /** Model: the reference table has no code of its own for a request above 100 KB. */
  requestTooLarge: (bytes: number) => refuse(-501007, `INVALID_PARAM | errMsg: data of ${bytes} bytes exceeds 100 KB`),
  /** Model: nothing says what the platform makes of data that no reader of JSON gets through. */
  requestUnreadable: () => refuse(-501007, `INVALID_PARAM | errMsg: data is not JSON of at most ${MAX_NESTING} levels`),
  /** Model, as above. */
  answerUnreadable: () =>
    refuse(-504002, `functions execute fail | errMsg: the answer nests deeper than ${MAX_NESTING} levels`),
  answerTooLarge: (bytes: number) => refuse(-604001, `| errMsg: response of ${bytes} bytes exceeds 1 MB`),
  /** Model: as developers report it. */
  notFound: (name: string) => refuse(-501000, `| errMsg: FunctionName parameter could not be found: ${name}`),
  /** The access rules of functions forbid clients to call it. */
  notPermitted: (name: string) => refuse(-501023, `PERMISSION_DENIED | errMsg: no permission to invoke ${name}`),
} as const;

const PLATFORM_CODES: Readonly<Record<number, string>> = {
  [-501004]: 'EXCEED_CONCURRENT_REQUEST_LIMIT',
  [-501007]: 'INVALID_PARAM',
};

/** The same refusal as the SDK reads it when one function calls another. */
export const platformCodeOf = ({ errCode }: FunctionRefusal): string =>
  PLATFORM_CODES[errCode] ?? 'FUNCTIONS_EXECUTE_FAIL';
