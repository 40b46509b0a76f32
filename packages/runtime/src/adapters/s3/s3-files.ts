import { checkKey, type FileEntry, type FileStore } from "../../ports/file-store.ts";
import { StoreAwayError } from "../../storage/store-failed.ts";
import { type Bucket, type BucketAnswer, bucketOf } from "./bucket.ts";
import { type ListedPage, readList } from "./read-list.ts";

export interface S3Credentials {
	readonly keyId: string;
	readonly secret: string;
	/** Of credentials that were given for a time. */
	readonly sessionToken?: string;
}

export interface S3Options {
	/** `https://s3.eu-central-1.example`; with the bucket's name in it, where the bucket has an address of its own. */
	readonly address: string;
	/** Left out: `address` is the bucket's own. */
	readonly bucket?: string;
	/** As the signature names it. Default: `us-east-1`, which most stores that have no regions take. */
	readonly region?: string;
	/** Asked at each call, so that they may change. Never logged. */
	readonly credentials: () => S3Credentials | Promise<S3Credentials>;
	/** What all keys begin with, where the bucket is shared: letters, digits, `_`, `-`, `/`. */
	readonly prefix?: string;
	/** How long one call may take, in milliseconds. Default: 30,000. */
	readonly timeoutMs?: number;
	/** Pauses in milliseconds before each further try of a call that was not answered. Default: 100 and 500. */
	readonly pauses?: readonly number[];
	/** Default: the one of the platform. */
	readonly fetch?: typeof globalThis.fetch;
}

/**
 * A file store in a bucket. It takes four calls of the S3 API (PutObject, GetObject, DeleteObject, ListObjectsV2), each
 * signed with AWS Signature Version 4 over all of its body, and each safe to be sent again. A piece of an upload is an
 * object of its own, so that nothing waits unseen in the store, as parts of its multipart uploads do.
 *
 * @example s3Files({ address: "https://s3.example", bucket: "uploads", credentials: () => ({ keyId, secret }) })
 */
export function s3Files(options: S3Options): FileStore {
	const { prefix = "" } = options;
	if (!/^[A-Za-z0-9_/-]*$/.test(prefix)) throw new Error(`no prefix of keys: ${prefix}`);
	const bucket = bucketOf(options);
	const at = (key: string): string => {
		checkKey(key);
		return prefix + key;
	};
	return {
		put: async (key, content) => {
			await required(bucket.call({ method: "PUT", key: at(key), body: content }));
		},
		read: async (key) => {
			const answer = await bucket.call({ method: "GET", key: at(key) });
			if (answer.code === "NoSuchKey") return undefined;
			return (await required(answer)).body;
		},
		remove: async (keys) => {
			for (const key of keys) await required(bucket.call({ method: "DELETE", key: at(key) }));
		},
		list: async (start) => {
			const entries = await listAll(bucket, prefix + start);
			return entries.map((entry) => ({ ...entry, key: entry.key.slice(prefix.length) }));
		},
	};
}

async function listAll(bucket: Bucket, prefix: string): Promise<readonly FileEntry[]> {
	const entries: FileEntry[] = [];
	let page: ListedPage | undefined;
	do {
		const query: Record<string, string> = { "list-type": "2", prefix };
		if (page?.next) query["continuation-token"] = page.next;
		const { body } = await required(bucket.call({ method: "GET", key: "", query }));
		page = readList(new TextDecoder().decode(body));
		entries.push(...page.entries);
	} while (page.next !== undefined);
	return entries;
}

/** @throws StoreAwayError for whatever is refused: keys that are wrong, a bucket that is not there */
async function required(asked: BucketAnswer | Promise<BucketAnswer>): Promise<BucketAnswer> {
	const answer = await asked;
	if (answer.status < 300) return answer;
	throw new StoreAwayError(new Error(`the bucket answered ${answer.status} ${answer.code ?? ""}`));
}
