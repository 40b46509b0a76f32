import { createHash } from "node:crypto";

import { AwsV4Signer } from "aws4fetch";

import { PortDownError } from "../../ports/ports.ts";
import { StoreAwayError } from "../../storage/store-failed.ts";
import { boundedFetch, isConfidential } from "../outgoing/bounded-fetch.ts";
import type { S3Options } from "./s3-files.ts";

export interface BucketCall {
	readonly method: "GET" | "PUT" | "DELETE";
	/** Empty: the bucket itself. */
	readonly key: string;
	readonly query?: Readonly<Record<string, string>>;
	readonly body?: Uint8Array;
}

export interface BucketAnswer {
	readonly status: number;
	/** Of an error, as `NoSuchKey`. */
	readonly code?: string;
	readonly body: Uint8Array;
}

export interface Bucket {
	/** @throws StoreAwayError when it could not be reached, however often it was tried */
	call(call: BucketCall): Promise<BucketAnswer>;
}

/** More than any file of a case, and than a list of a thousand keys. */
const MOST_BYTES = 32 * 1024 * 1024;

export function bucketOf(options: S3Options): Bucket {
	const { pauses = [100, 500], timeoutMs = 30_000, fetch } = options;
	const root = new URL(options.address);
	if (!isConfidential(root)) throw new Error(`${root.origin} is not https`);
	const base = [options.address.replace(/\/+$/, ""), options.bucket].filter(Boolean).join("/");
	const send = boundedFetch({
		port: "files",
		timeoutMs,
		maxBytes: MOST_BYTES,
		...(fetch && { fetch }),
	});
	const once = async (call: BucketCall): Promise<BucketAnswer> => {
		const { url, method, headers } = await signed(options, base, call);
		const body = call.body && Uint8Array.from(call.body);
		const response = await send(url, { method, headers, ...(body && { body }) });
		return answerOf(response);
	};
	return {
		call: async (call) => {
			for (const pause of [...pauses, undefined]) {
				try {
					return await once(call);
				} catch (error) {
					if (!(error instanceof PortDownError)) throw error;
					if (pause === undefined) throw new StoreAwayError(error);
					await new Promise((resolve) => setTimeout(resolve, pause));
				}
			}
			throw new Error("not reached");
		},
	};
}

/** Signed anew for each try: a signature is good for some minutes. The body is signed too, so that it arrives whole. */
async function signed(options: S3Options, base: string, { method, key, query, body }: BucketCall) {
	const { keyId, secret, sessionToken } = await options.credentials();
	const url = new URL(`${base}/${key}`);
	for (const [name, value] of Object.entries(query ?? {})) url.searchParams.set(name, value);
	const hash = createHash("sha256")
		.update(body ?? "")
		.digest("hex");
	const signer = new AwsV4Signer({
		method,
		url: url.href,
		headers: { "X-Amz-Content-Sha256": hash },
		accessKeyId: keyId,
		secretAccessKey: secret,
		...(sessionToken !== undefined && { sessionToken }),
		service: "s3",
		region: options.region ?? "us-east-1",
	});
	return signer.sign();
}

async function answerOf(response: Response): Promise<BucketAnswer> {
	const body = new Uint8Array(await response.arrayBuffer());
	if (response.status < 300) return { status: response.status, body };
	const code = /<Code>(\w{1,64})<\/Code>/.exec(new TextDecoder().decode(body))?.[1];
	return { status: response.status, ...(code !== undefined && { code }), body };
}
