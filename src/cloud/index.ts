export { type ActionName, call, type FunctionName, type InputOf, newKey, type OutputOf } from './call';
export { ClientError, type ClientErrorCode, toClientError } from './client-error';
export { cloudNow } from './cloud-time';
export { type LastTry, tryToSend } from './last-try';
export { type Action, useAction } from './use-action';
export { type DeskSession, useDeskSession } from './use-desk-session';
export { type PagedList, usePagedList } from './use-paged-list';
export { useNow, usePolling, useVisible } from './use-polling';
export { type Resource, type ResourceOptions, useResource } from './use-resource';
