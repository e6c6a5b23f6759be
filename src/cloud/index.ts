export { type ActionName, call, type FunctionName, type InputOf, newKey, type OutputOf } from './call';
export { ClientError, type ClientErrorCode, toClientError } from './client-error';
export { type Action, useAction } from './use-action';
export { type Resource, useResource } from './use-resource';
