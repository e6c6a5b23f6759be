export { decodeSessionFrom, encodeOrigin, encodeSessionFrom, type ReadHint, type SessionFrom } from './session-from';
export { VIA_PARAM, VIAS, type Via, viaOf } from './via';
