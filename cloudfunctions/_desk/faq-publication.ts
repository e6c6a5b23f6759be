import { createHash } from 'node:crypto';
import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';
import {
  articleContent,
  canonicalJson,
  type EditedArticle,
  type FaqArticle,
  type FaqCategory,
  type FaqTree,
  shopperTree,
} from '../../domain/faq';
import type { Millis } from '../../domain/kernel';
import type { FaqArticleDoc, FaqCategoryDoc, FaqContents, FaqSettings, FaqSnapshotDoc } from '../_kit';

/** Characters of base64 in a part: an answer may have 1 MB. A multiple of four, so that each part decodes by itself. */
const PART_CHARS = 700 * 1024;

/** A tree ready to be stored: whatever is the same in it gets the same hash and the same parts. */
export interface FaqPublication {
  readonly hash: string;
  readonly parts: readonly string[];
  /** Content hash of every article that is in force now, the agents' guide included. */
  readonly contents: Readonly<Record<string, string>>;
  readonly articleCount: number;
}

/** Names what an editor wrote. */
export function contentHashOf(article: Omit<FaqArticle, 'updatedAt'>): string {
  return sha256(canonicalJson(articleContent(article))).slice(0, 16);
}

/** Builds what shoppers will read, deflated and cut into parts that fit an answer. */
export function publicationOf(
  categories: readonly FaqCategory[],
  articles: readonly EditedArticle[],
  partChars: number = PART_CHARS,
): FaqPublication {
  const tree = shopperTree(categories, articles);
  const json = canonicalJson(tree);
  const body = Buffer.from(deflateSync(strToU8(json), { level: 9 })).toString('base64');
  const parts = Array.from({ length: Math.ceil(body.length / partChars) }, (_, part) =>
    body.slice(part * partChars, (part + 1) * partChars),
  );
  const inForce = articles.filter(({ isArchived }) => !isArchived);
  return {
    hash: sha256(json).slice(0, 32),
    parts,
    contents: Object.fromEntries(inForce.map((article) => [article.id, contentHashOf(article)])),
    articleCount: tree.articles.length,
  };
}

/** The parts as they are stored. Their ids follow from the hash, so writing them again changes nothing. */
export function snapshotDocs({ hash, parts }: FaqPublication, now: Millis): FaqSnapshotDoc[] {
  return parts.map((body, part) => ({
    ...born(`${hash}.${part}`, now),
    hash,
    part,
    parts: parts.length,
    body,
  }));
}

/** What points at a published tree: written together, after every part is there. */
export function publishedSettings(
  { hash, parts, contents }: FaqPublication,
  now: Millis,
  v: number,
): { readonly faq: FaqSettings; readonly contents: FaqContents } {
  return {
    faq: { _id: 'faq', hash, parts: parts.length, publishedAt: now, v },
    contents: { _id: 'faq_contents', contents, v },
  };
}

/** A category as it is stored. `rank` is its place on the page. */
export function categoryDoc({ id, title, icon }: FaqCategory, rank: number, now: Millis): FaqCategoryDoc {
  return { ...born(id, now), title, icon, rank };
}

/** A new article as it is stored. */
export function articleDoc(article: FaqArticle, updatedBy: string | null): FaqArticleDoc {
  const { id, ...content } = articleContent(article);
  return {
    ...born(id, article.updatedAt),
    ...content,
    isArchived: false,
    updatedBy,
    contentHash: contentHashOf(article),
  };
}

/** A stored article as the editor has it. */
export function editedArticle(doc: FaqArticleDoc): EditedArticle {
  return {
    ...articleContent({ ...doc, id: doc._id }),
    updatedAt: doc.updatedAt,
    isArchived: doc.isArchived,
  };
}

/** A stored category as pages know it. */
export function faqCategory({ _id, title, icon }: FaqCategoryDoc): FaqCategory {
  return { id: _id, title, icon };
}

/** Reads a tree back from its parts. */
export function treeOf(parts: readonly FaqSnapshotDoc[]): FaqTree {
  const body = [...parts].sort((a, b) => a.part - b.part).map((part) => part.body);
  return JSON.parse(strFromU8(inflateSync(Buffer.from(body.join(''), 'base64')))) as FaqTree;
}

const born = (_id: string, now: Millis) => ({ _id, createdAt: now, updatedAt: now, v: 1 });

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
