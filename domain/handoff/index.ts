export { decodeSessionFrom, encodeSessionFrom, type ReadHint, type SessionFrom } from './session-from';
