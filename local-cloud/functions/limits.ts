/** The platform's limits on functions, as documented for CloudBase in mini programs unless said otherwise. */
export const FUNCTION_LIMITS = Object.freeze({
  /** `data` of callFunction, as JSON. */
  requestBytes: 100 * 1024,
  /** The return value, as JSON; past it -604001. */
  answerBytes: 1024 * 1024,
  /** `timeout` of a deployment unless it sets one; 1 to 60 s may be set. */
  timeoutMillis: 5_000,
  maxTimeoutMillis: 60_000,
  /** Loading the code has a limit of its own. Our model: the platform's figure is not documented for mini programs. */
  loadMillis: 15_000,
  memoryMb: 256,
  /** Calls of one function that may wait for a runner before one more is refused with -501004. Our model of the environment's quota. */
  waitingCalls: 200,
  /** How deep functions may call functions. Our model; it stops a function that calls itself for ever. */
  callDepth: 8,
});
