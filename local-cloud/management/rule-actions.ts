import { type ApiParams, ApiRefusal, invalidValue, optionalText, requiredText } from './api-refusal';
import type { ApiAction, ManagementParts } from './api-types';
import { ACL_TAGS, type AclTag } from './environment-state';

const readTag = (params: ApiParams): AclTag => {
  const tag = requiredText(params, 'AclTag') as AclTag;
  if (!ACL_TAGS.includes(tag)) throw invalidValue('AclTag');
  return tag;
};

/** A custom rule, which is JSON. */
function readRule(params: ApiParams): string {
  const rule = requiredText(params, 'Rule');
  try {
    JSON.parse(rule);
  } catch {
    throw invalidValue('Rule');
  }
  return rule;
}

/** Rules of collections, of storage and of functions: those of before the 「OPA」 of 2025, which WeChat's environments have. */
export function ruleActions({ state, database, bucket }: ManagementParts): Readonly<Record<string, ApiAction>> {
  const collection = (params: ApiParams) => {
    const name = requiredText(params, 'CollectionName');
    if (!database.collections().some((one) => one.name === name))
      throw new ApiRefusal('ResourceNotFound', `The collection ${name} does not exist.`);
    return `collection/${name}`;
  };
  const storage = (params: ApiParams) => {
    if (requiredText(params, 'Bucket') !== bucket) throw invalidValue('Bucket');
    return 'storage';
  };
  const functions = (params: ApiParams) => {
    if (requiredText(params, 'ResourceType') !== 'FUNCTION') throw invalidValue('ResourceType');
    return 'functions';
  };
  const describe = (place: (params: ApiParams) => string, otherwise: AclTag) => (params: ApiParams) => {
    const { aclTag, rule } = state.ruleOf(place(params)) ?? { aclTag: otherwise, rule: undefined };
    return { AclTag: aclTag, ...(rule === undefined ? {} : { Rule: rule }) };
  };
  const change = (place: (params: ApiParams) => string) => (params: ApiParams) => {
    const aclTag = readTag(params);
    const rule = aclTag === 'CUSTOM' ? readRule(params) : undefined;
    state.setRule(place(params), rule === undefined ? { aclTag } : { aclTag, rule });
    return {};
  };
  const plain = (place: (params: ApiParams) => string) => (params: ApiParams) => {
    if (optionalText(params, 'AclTag') === 'CUSTOM') throw invalidValue('AclTag');
    return change(place)(params);
  };
  return {
    // What a new collection or storage has, as WeChat's console makes it.
    DescribeDatabaseACL: describe(collection, 'PRIVATE'),
    DescribeSafeRule: describe(collection, 'PRIVATE'),
    ModifyDatabaseACL: plain(collection),
    ModifySafeRule: change(collection),
    DescribeStorageSafeRule: describe(storage, 'PRIVATE'),
    ModifyStorageSafeRule: change(storage),
    DescribeSecurityRule: describe(functions, 'PRIVATE'),
    ModifySecurityRule: change(functions),
  };
}
