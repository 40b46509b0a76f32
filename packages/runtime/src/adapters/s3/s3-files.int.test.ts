import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { type S3Server, s3Server } from "../../testing/outside/s3-server.ts";
import { whyNotSigned } from "../../testing/outside/s3-signature.ts";
import { type S3Options, s3Files } from "./index.ts";

let other: S3Server;
beforeEach(async () => {
	other = await s3Server();
});
afterEach(() => other.stop());

const open = (more: Partial<S3Options> = {}) =>
	s3Files({
		address: other.address,
		bucket: other.bucket,
		credentials: () => other.keys,
		pauses: [1, 1],
		...more,
	});

const ANY = new Uint8Array([1, 2, 3]);

async function whyOf(work: Promise<unknown>): Promise<string> {
	return work.then(
		() => "done",
		(error: Error & { readonly code?: string }) => `${error.code}: ${error.message}`,
	);
}

describe("files in a bucket", () => {
	it("lie under the prefix, and nothing else of the bucket is seen", async () => {
		const files = open({ prefix: "town/cases-" });
		await open().put("files/theirs", ANY);
		await files.put("files/a", ANY);
		expect([...other.objects.keys()]).toEqual(["files/theirs", "town/cases-files/a"]);
		expect((await files.list("")).map(({ key }) => key)).toEqual(["files/a"]);
		expect(() => open({ prefix: "a b" })).toThrow("no prefix");
	});
	it("lie in a bucket that has an address of its own", async () => {
		const { bucket: _, ...rest } = { bucket: "", address: `${other.address}/${other.bucket}/` };
		const files = s3Files({ ...rest, credentials: () => other.keys });
		await files.put("files/a", ANY);
		expect(await files.read("files/a")).toEqual(ANY);
	});
	it("are asked for by keys that change, also by such that are given for a time", async () => {
		let keys = { ...other.keys, keyId: "OLD" };
		const files = open({ credentials: async () => ({ ...keys, sessionToken: "a/b+c=" }) });
		expect(await whyOf(files.put("files/a", ANY))).toContain("InvalidAccessKeyId");
		keys = other.keys;
		await files.put("files/a", ANY);
	});
	it("are not had by a wrong key, in another region, in no bucket; and no secret is said", async () => {
		const secret = "not the owner's";
		for (const [more, code] of [
			[{ credentials: () => ({ ...other.keys, secret }) }, "SignatureDoesNotMatch"],
			[{ region: "eu-central-1" }, "AuthorizationHeaderMalformed"],
			[{ bucket: "elsewhere" }, "NoSuchBucket"],
		] as const) {
			const files = open(more);
			for (const work of [() => files.put("files/a", ANY), () => files.read("files/a")]) {
				const why = await whyOf(work());
				expect(why).toMatch(/^store_away: /);
				expect(why).toContain(code);
				expect(why).not.toContain(secret);
			}
		}
		expect(other.objects.size).toBe(0);
	});
	it("come whole or not at all: what is cut off on the way is asked for again", async () => {
		const files = open();
		const content = new Uint8Array(300_000).fill(7);
		await files.put("files/a", content);
		other.faults.cut = 2;
		expect(await files.read("files/a")).toEqual(content);
		other.faults.cut = 3;
		expect(await whyOf(files.read("files/a"))).toMatch(/^store_away/);
	});
	it("are not looked for where the store would send us", async () => {
		other.faults.redirect = "http://169.254.169.254/";
		expect(await whyOf(open().read("files/a"))).toContain("store_away");
	});
	it("never go over a line that others read", () => {
		expect(() => open({ address: "http://s3.example" })).toThrow("is not https");
	});
	it("are given up when nobody answers in time", async () => {
		const never: typeof fetch = (_, init) =>
			new Promise((_, reject) =>
				init?.signal?.addEventListener("abort", () => reject(new Error("too late"))),
			);
		expect(await whyOf(open({ fetch: never, timeoutMs: 20 }).read("files/a"))).toContain(
			"store_away",
		);
	});
});

/** The first example of "Signature Calculations for the Authorization Header" in Amazon's documentation of S3. */
describe("the store of the tests", () => {
	const headers = {
		host: "examplebucket.s3.amazonaws.com",
		range: "bytes=0-9",
		"x-amz-content-sha256": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
		"x-amz-date": "20130524T000000Z",
		authorization:
			"AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request,SignedHeaders=host;range;x-amz-content-sha256;x-amz-date,Signature=f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41",
	};
	const keys = {
		keyId: "AKIAIOSFODNN7EXAMPLE",
		secret: "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
		region: "us-east-1",
	};
	const at = Date.parse("2013-05-24T00:00:10Z");
	const asked = (more: object = {}, url = "/test.txt") =>
		whyNotSigned(
			keys,
			{ method: "GET", url, headers: { ...headers, ...more } },
			Buffer.alloc(0),
			at,
		);

	it("takes the signature that Amazon's documentation works out", () => {
		expect(asked()).toBeUndefined();
	});
	it("takes no other", () => {
		expect(asked({}, "/other.txt")).toBe("SignatureDoesNotMatch");
		expect(asked({ range: "bytes=0-8" })).toBe("SignatureDoesNotMatch");
		expect(asked({ "x-amz-acl": "public-read" })).toBe("AccessDenied");
		expect(asked({ authorization: "" })).toBe("AccessDenied");
		expect(asked({ "x-amz-date": "20130525T000000Z" })).toBe("AuthorizationHeaderMalformed");
	});
});
