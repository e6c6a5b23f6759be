export { READING_ACTIONS } from './database-actions';
export { startGateway } from './gateway';
export type { SdkCredentials } from './signature';
export type { Gateway, GatewayOptions, IncomingRequest, NearGateway } from './types';
