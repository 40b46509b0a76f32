import { jsonServer, type Said } from "./json-server.ts";
import { signReport } from "./sign-report.ts";

export interface RepositoryServerOptions {
	/** What `Authorization` must be. Default: `Bearer repository`. */
	readonly authorization?: string;
	/** Where reports go, `https://host/api/callbacks`, and the keys by which both adapters sign them. */
	readonly reports?: {
		readonly to: () => string;
		readonly repositoryKey: string;
		readonly walletKey: string;
	};
}

/** What the repository does wrong. */
export interface RepositoryFaults {
	/** The next so many calls are answered 500, and nothing is done. */
	failing: number;
	/** The next so many calls are carried out, and never answered. */
	mute: number;
	/** Deliveries are said to be `pending`: what became of them is reported. */
	later: boolean;
	/** Presentations have to be agreed to first: what its owner shows is reported. */
	asking: boolean;
}

/** A paper as it lies there. */
export interface HeldPaper {
	/** Personal number or organisation code. */
	readonly owner: string;
	readonly id: string;
	readonly kind: string;
	readonly number: string;
	readonly files: readonly {
		readonly name: string;
		readonly type: string;
		readonly content: string;
	}[];
	readonly revoked_at?: string;
}

/** An electronic repository of persons, as a real HTTP server with its own book. */
export interface RepositoryServer {
	/** Address of its interface. */
	readonly address: string;
	readonly authorization: string;
	readonly faults: RepositoryFaults;
	/** Everything that lies there, also what was taken back. */
	readonly held: readonly HeldPaper[];
	/** Statuses that reports were answered with; 0 where nobody answered. */
	readonly answers: readonly number[];
	/** Owners who have no place there. */
	readonly unknown: Set<string>;
	/** Lays a paper there that its owner has from elsewhere, as signed data. */
	lay(owner: string, kind: string, signed: string): void;
	/** Reports what became of everything that was left for later. */
	report(): Promise<void>;
	stop(): Promise<void>;
}

type Body = Readonly<Record<string, unknown>>;

/** Starts a repository on a port of its own. */
export async function repositoryServer(
	options: RepositoryServerOptions = {},
): Promise<RepositoryServer> {
	const { authorization = "Bearer repository", reports } = options;
	const faults: RepositoryFaults = { failing: 0, mute: 0, later: false, asking: false };
	const held: HeldPaper[] = [];
	const done = new Map<string, Said>();
	const laid = new Map<string, string>();
	const unknown = new Set<string>();
	const answers: number[] = [];
	const left: { readonly adapter: "repository" | "wallet"; readonly said: object }[] = [];

	const { origin, stop } = await jsonServer((asked) => {
		if (faults.failing > 0) {
			faults.failing -= 1;
			return { status: 500 };
		}
		if (asked.headers.authorization !== authorization) return { status: 401 };
		const key = String(asked.headers["idempotency-key"] ?? "");
		const said = done.get(key) ?? carryOut(asked.path, asked.body);
		if (key !== "") done.set(key, said);
		if (faults.mute === 0) return said;
		faults.mute -= 1;
		return undefined;
	});

	function carryOut(path: string, body: Body): Said {
		if (path === "/v1/deliveries") return deliver(body);
		if (path === "/v1/withdrawals") return withdraw(body);
		if (path === "/v1/presentations") return present(body);
		return { status: 404 };
	}

	function deliver(body: Body): Said {
		const owner = ownerIn(body);
		if (unknown.has(owner)) return { status: 404 };
		for (const paper of body.papers as readonly HeldPaper[]) held.push({ ...paper, owner });
		const { reference, case: id, step } = body;
		if (!faults.later) return { status: 201, said: { reference, state: "delivered" } };
		const said = { case: id, effect: reference, step, answer: "delivered" };
		left.push({ adapter: "repository", said });
		return { status: 202, said: { reference, state: "pending" } };
	}

	function withdraw(body: Body): Said {
		const owner = ownerIn(body);
		for (const { id, revoked_at } of body.papers as readonly Required<HeldPaper>[]) {
			const at = held.findIndex((paper) => paper.owner === owner && paper.id === id);
			const paper = held[at];
			if (paper) held[at] = { ...paper, revoked_at };
		}
		return { status: 204 };
	}

	function present(body: Body): Said {
		const { case: id, step, path, kind, holder } = body;
		const signed =
			laid.get(`${String(holder)} ${String(kind)}`) ?? own(String(holder), String(kind));
		if (signed === undefined) return { status: 404 };
		if (!faults.asking) return { status: 200, said: { signed } };
		left.push({ adapter: "wallet", said: { case: id, step, path, signed } });
		return { status: 202 };
	}

	/** What was delivered there as signed data can be shown elsewhere. */
	function own(holder: string, kind: string): string | undefined {
		const paper = held.findLast(
			(one) => one.owner === holder && one.kind === kind && one.revoked_at === undefined,
		);
		const file = paper?.files.find(({ type }) => type === "application/jose");
		return file && Buffer.from(file.content, "base64").toString("utf8");
	}

	async function send(adapter: "repository" | "wallet", said: object): Promise<void> {
		if (reports === undefined) return;
		const key = adapter === "wallet" ? reports.walletKey : reports.repositoryKey;
		const status = await fetch(`${reports.to()}/${adapter}`, {
			method: "POST",
			...signReport(key, said),
		}).then(
			(response) => response.status,
			() => 0,
		);
		answers.push(status);
	}

	return {
		address: `${origin}/v1/`,
		authorization,
		faults,
		held,
		answers,
		unknown,
		lay: (owner, kind, signed) => void laid.set(`${owner} ${kind}`, signed),
		report: async () => {
			for (const { adapter, said } of left.splice(0)) await send(adapter, said);
		},
		stop,
	};
}

function ownerIn({ owner }: Body): string {
	const said = owner as { readonly personal_id?: string; readonly organisation_code?: string };
	return said.organisation_code ?? said.personal_id ?? "";
}
