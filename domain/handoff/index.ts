export { decodeSessionFrom, encodeOrigin, encodeSessionFrom, type ReadHint, type SessionFrom } from './session-from';
