import type { DataStore, Upload } from "@tus/server";

import { toGoOn, type UploadsUnderWay } from "../files/under-way.ts";
import { StoreAwayError, StoreFullError } from "../storage/store-failed.ts";
import { HttpProblem, notFound } from "./problem.ts";

/** What of `@tus/server` is needed: it is loaded with the first upload. */
type Tus = Pick<typeof import("@tus/server"), "DataStore" | "Upload">;

/** tus answers errors as text; the whole problem travels in it. */
export class TusRefusal extends Error {
	readonly status_code: number;
	readonly body: string;

	constructor({ problem }: HttpProblem, why?: string) {
		super(problem.code);
		this.status_code = problem.status;
		this.body = JSON.stringify({ ...problem, why });
	}
}

/** tus answers what its hooks throw. */
export async function inTus<Value>(work: () => Promise<Value>): Promise<Value> {
	try {
		return await work();
	} catch (error) {
		if (error instanceof HttpProblem) throw new TusRefusal(error);
		if (error instanceof StoreAwayError || error instanceof StoreFullError)
			throw new TusRefusal(new HttpProblem(503, error.code), error.message);
		throw error;
	}
}

/** Uploads under way, as tus asks for them. After `keptMs` they are over, and tus says when that is. */
export function tusStore(tus: Tus, uploads: UploadsUnderWay, keptMs: number): DataStore {
	const store = new tus.DataStore();
	const find = async (id: string) => {
		const found = await uploads.find(id);
		if (found === undefined) throw notFound();
		return toGoOn(found);
	};
	return Object.assign(store, {
		extensions: ["creation", "creation-with-upload", "termination", "expiration"],
		getExpiration: () => keptMs,
		create: (upload: Upload) =>
			inTus(async () => {
				const { id, size = 0, metadata = {}, creation_date } = upload;
				const begun = creation_date ?? new Date().toISOString();
				await uploads.begin(id, { size, metadata, begun });
				return upload;
			}),
		getUpload: (id: string) =>
			inTus(async () => {
				const { about, offset } = await find(id);
				const { size, metadata, begun } = about;
				return new tus.Upload({ id, size, offset, metadata, creation_date: begun });
			}),
		write: (content: AsyncIterable<Uint8Array>, id: string) =>
			inTus(async () => uploads.append(id, await find(id), content)),
		remove: (id: string) => inTus(() => uploads.discard(id)),
	} satisfies Partial<DataStore>);
}
