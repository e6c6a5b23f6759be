export { startGateway } from './gateway';
export type { Gateway, GatewayOptions, IncomingRequest } from './types';
