import { createHash } from 'node:crypto';
import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';
import type { FaqArticle, FaqTree } from '../../domain/faq';
import type { OrderedCategory } from '../../domain/faq/editing';
import { articleContent, canonicalJson, categoryContent, guideTree, shopperTree } from '../../domain/faq/reading';
import type { Millis } from '../../domain/kernel';
import type { FaqSnapshotDoc, PublishedTrees } from '../_records/documents';

/** Characters of base64 in a part: an answer may have 1 MB. A multiple of four, so that each part decodes by itself. */
const PART_CHARS = 700 * 1024;

/** An edition ready to be stored: whatever is the same in it gets the same hash and the same parts. */
export interface FaqPublication {
  readonly trees: PublishedTrees;
  /** What has to be stored before anything points at it. */
  readonly parts: readonly { readonly hash: string; readonly bodies: readonly string[] }[];
  /** Content hash of every article, the guide included. */
  readonly contents: Readonly<Record<string, string>>;
  /** Articles that shoppers read. */
  readonly articleCount: number;
}

/** Names what an editor wrote. */
export function contentHashOf(article: Omit<FaqArticle, 'updatedAt' | 'place'>): string {
  return sha256(canonicalJson(articleContent(article))).slice(0, 16);
}

/** Names the categories with their orders, and the synonyms, as far as they matter: an empty order is none. */
export function categoriesHashOf(categories: readonly OrderedCategory[], synonyms: readonly string[] = []): string {
  const plain = categories.map(({ articleIds, ...category }) => ({
    ...categoryContent(category),
    articleIds: articleIds?.length ? articleIds : undefined,
  }));
  return sha256(canonicalJson(synonyms.length > 0 ? { categories: plain, synonyms } : plain)).slice(0, 16);
}

/** Deflates an edition, shoppers' and agents' parts by themselves, and cuts both into parts that fit an answer. */
export function publicationOf(edition: FaqTree, partChars: number = PART_CHARS): FaqPublication {
  const shoppers = shopperTree(edition);
  const [common, guide] = [shoppers, guideTree(edition)].map((tree) => packed(tree, partChars)) as [Packed, Packed];
  return {
    trees: {
      hash: common.hash,
      parts: common.bodies.length,
      guideHash: guide.hash,
      guideParts: guide.bodies.length,
    },
    parts: [common, guide],
    contents: Object.fromEntries(edition.articles.map((article) => [article.id, contentHashOf(article)])),
    articleCount: shoppers.articles.length,
  };
}

interface Packed {
  readonly hash: string;
  readonly bodies: readonly string[];
}

function packed(tree: FaqTree, partChars: number): Packed {
  const json = canonicalJson(tree);
  const body = Buffer.from(deflateSync(strToU8(json), { level: 9 })).toString('base64');
  const count = Math.ceil(body.length / partChars);
  const bodies = Array.from({ length: count }, (_, part) => body.slice(part * partChars, (part + 1) * partChars));
  return { hash: sha256(json).slice(0, 32), bodies };
}

/** The parts as they are stored. Their ids follow from the hash, so writing them again changes nothing. */
export function snapshotDocs({ parts }: FaqPublication, now: Millis): FaqSnapshotDoc[] {
  return parts.flatMap(({ hash, bodies }) =>
    bodies.map((body, part) => ({
      _id: `${hash}.${part}`,
      createdAt: now,
      updatedAt: now,
      v: 1,
      hash,
      part,
      parts: bodies.length,
      body,
    })),
  );
}

/** Reads a tree back from its parts. Throws when one is missing. */
export function treeOf(parts: readonly FaqSnapshotDoc[]): FaqTree {
  const body = [...parts].sort((a, b) => a.part - b.part).map((part) => part.body);
  if (body.length === 0 || body.length !== parts[0]?.parts) throw new Error('a part of a published tree is missing');
  return JSON.parse(strFromU8(inflateSync(Buffer.from(body.join(''), 'base64')))) as FaqTree;
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
