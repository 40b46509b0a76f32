import type { PortAnswer } from "../../ports/ports.ts";

type Data = Readonly<Record<string, unknown>>;

/** What came with a question, as the register reads it. */
export interface RegisterQuestion {
	/** Its idempotency key. */
	readonly id: string;
	/** How often it came. */
	readonly times: number;
	readonly body: Data;
}

/** A look-up that was answered: `about` is the record and its key. */
export interface BookedRead extends RegisterQuestion {
	readonly about: string;
}

/** A service that was carried out, once for its key. */
export interface BookedCall extends RegisterQuestion {
	readonly service: string;
	readonly answer: PortAnswer;
}

/** What the register knows: the only witness that counts in a test. */
export interface RegisterBook {
	/** Puts a record in, or takes it away. Key parts are joined by a comma. */
	put(record: string, key: string, values: Data | undefined, as_of?: string): void;
	find(record: string, key: Data): { readonly values: Data; readonly as_of?: string } | undefined;
	/** The same key is one look-up, however often it is sent. */
	read(id: string, record: string, body: Data): void;
	/** The same key is one call, with the answer of the first time. */
	call(id: string, service: string, body: Data, make: () => PortAnswer): PortAnswer;
	reads(): readonly BookedRead[];
	calls(): readonly BookedCall[];
}

export function registerBook(): RegisterBook {
	const records = new Map<string, { readonly values: Data; readonly as_of?: string }>();
	const reads = new Map<string, BookedRead>();
	const calls = new Map<string, BookedCall>();
	return {
		put: (record, key, values, as_of) => {
			const name = `${record} ${key}`;
			if (values === undefined) records.delete(name);
			else records.set(name, { values, ...(as_of !== undefined && { as_of }) });
		},
		find: (record, key) => records.get(`${record} ${Object.values(key).join(",")}`),
		read: (id, record, body) => {
			const about = `${record} ${Object.values((body.key ?? {}) as Data).join(",")}`;
			reads.set(id, { id, times: (reads.get(id)?.times ?? 0) + 1, body, about });
		},
		call: (id, service, body, make) => {
			const before = calls.get(id);
			const answer = before?.answer ?? make();
			calls.set(id, { id, times: (before?.times ?? 0) + 1, body, service, answer });
			return answer;
		},
		reads: () => [...reads.values()],
		calls: () => [...calls.values()],
	};
}
