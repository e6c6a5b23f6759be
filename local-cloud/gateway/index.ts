export { startGateway } from './gateway';
export type { SdkCredentials } from './signature';
export type { Gateway, GatewayOptions, IncomingRequest } from './types';
