import protobuf from 'protobufjs/minimal';
import { invalidParameter } from '../cloud-error';
import type { FileAnswer } from '../types';
import { parseJson } from './request-body';

/** `CommApiData` of the wire: field 2 holds the parameters, one message per parameter, each value as JSON bytes. */
const OPENAPI_DATA = 2;
const PARAMETER = 1;
/** The SDK names a file and tells nothing else of it: its content type is lost on the way. */
const [KEY, VALUE, FILE_NAME] = [1, 2, 4];

function readParameter(bytes: Uint8Array): [key: string, value: unknown] {
  const reader = protobuf.Reader.create(bytes);
  let key = '';
  let value = Buffer.alloc(0);
  let isFile = false;
  while (reader.pos < reader.len) {
    const tag = reader.uint32();
    if (tag >>> 3 === KEY) key = reader.string();
    else if (tag >>> 3 === VALUE) value = Buffer.from(reader.bytes());
    else {
      isFile ||= tag >>> 3 === FILE_NAME;
      reader.skipType(tag & 7);
    }
  }
  return [key, isFile ? value : parameterValue(value)];
}

/** JSON where the SDK sent JSON; the bytes themselves where it sent a file. */
function parameterValue(bytes: Buffer): unknown {
  try {
    return parseJson(new TextDecoder('utf-8', { fatal: true }).decode(bytes), 'a parameter');
  } catch {
    return bytes;
  }
}

/** The parameters of one `cloud.openapi` call, with the snake_case names that the SDK sends. */
export function readOpenApiRequest(bytes: Uint8Array): Record<string, unknown> {
  const parameters: Record<string, unknown> = {};
  try {
    const reader = protobuf.Reader.create(bytes);
    while (reader.pos < reader.len) {
      const tag = reader.uint32();
      if (tag >>> 3 !== OPENAPI_DATA) {
        reader.skipType(tag & 7);
        continue;
      }
      const data = protobuf.Reader.create(reader.bytes());
      while (data.pos < data.len) {
        const inner = data.uint32();
        if (inner >>> 3 !== PARAMETER) {
          data.skipType(inner & 7);
          continue;
        }
        const [key, value] = readParameter(data.bytes());
        parameters[key] = value;
      }
    }
  } catch (error) {
    throw invalidParameter(`requestData is not the expected message: ${String(error)}`);
  }
  return parameters;
}

/** `CommOpenApiResp`: WeChat's JSON or file, or the code of a call that never reached WeChat. */
export function writeOpenApiResponse(answer: { body: object | FileAnswer } | { errorCode: number }): Uint8Array {
  const writer = protobuf.Writer.create();
  if ('errorCode' in answer) return writer.uint32(24).int32(answer.errorCode).finish();
  const { buffer, contentType } = asFile(answer.body);
  writer.uint32(10).bytes(buffer);
  writer.uint32(18).string(contentType);
  writer.uint32(24).int32(0);
  writer.uint32(32).int32(200);
  return writer.finish();
}

const asFile = (body: object | FileAnswer): FileAnswer =>
  'buffer' in body && body.buffer instanceof Uint8Array
    ? body
    : { contentType: 'application/json', buffer: Buffer.from(JSON.stringify(body)) };
