/** A refusal in the words of Tencent's API 3.0: a code of one or two parts, and a text for people. */
export class ApiRefusal extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = 'ApiRefusal';
  }
}

/** Parameters of an action, as JSON brought them. */
export type ApiParams = Readonly<Record<string, unknown>>;

/** A text that has to be there. @throws ApiRefusal MissingParameter, InvalidParameterValue */
export function requiredText(params: ApiParams, name: string): string {
  const value = params[name];
  if (value === undefined) throw new ApiRefusal('MissingParameter', `The request is missing a parameter \`${name}\`.`);
  if (typeof value !== 'string' || value === '') throw invalidValue(name);
  return value;
}

/** A text or nothing. @throws ApiRefusal InvalidParameterValue */
export function optionalText(params: ApiParams, name: string): string | undefined {
  return params[name] === undefined ? undefined : requiredText(params, name);
}

/** A list or nothing. @throws ApiRefusal InvalidParameterValue */
export function optionalList(params: ApiParams, name: string): readonly ApiParams[] {
  const value = params[name] ?? [];
  if (!Array.isArray(value)) throw invalidValue(name);
  return value as readonly ApiParams[];
}

export const invalidValue = (name: string) =>
  new ApiRefusal('InvalidParameterValue', `The value of the parameter \`${name}\` is not valid.`);
