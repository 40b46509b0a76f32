import {
	type KeepOrder,
	type KeptPaper,
	LATER,
	type Later,
	type PortAnswer,
	PortDownError,
	type Repository,
} from "../../ports/ports.ts";
import { asObject, wordOf } from "../outgoing/read-json.ts";
import { callRepository, type RepositoryAnswer, type RepositoryLine } from "./call-repository.ts";

const STATES = ["delivered", "pending", "unreachable"] as const;

/**
 * The repository where people keep their electronic results, over HTTP: `docs/adapters/repository.md` says how. The id of
 * the order is its idempotency key, so a paper that is sent again after a crash is kept once. What it does not know at
 * once it reports by `POST /api/callbacks/repository`.
 *
 * @example repositoryAdapter({ address, authorization: () => `Bearer ${key}` })
 */
export function repositoryAdapter(line: RepositoryLine): Required<Repository> {
	return {
		deliver: async (order) => {
			const answer = await callRepository("repository", line, "deliveries", sent(order), order.id);
			return answerOf(answer);
		},
		takeBack: async ({ id, owner, papers }) => {
			const body = { reference: id, owner, papers };
			const { status } = await callRepository("repository", line, "withdrawals", body, id);
			// It keeps none of them, or nothing for this owner: nobody is shown them.
			if (status >= 400 && status !== 404 && status !== 410)
				throw new Error(`the repository refused to take results back: ${status}`);
		},
	};
}

function sent({ id, case: caseId, step, number, owner, papers }: KeepOrder): object {
	return { reference: id, case: caseId, step, number, owner, papers: papers.map(written) };
}

function written({ files, ...paper }: KeptPaper): object {
	return {
		...paper,
		files: files.map(({ name, type, content }) => ({
			name,
			type,
			content: Buffer.from(content).toString("base64"),
		})),
	};
}

/** @throws PortDownError for what cannot be read · Error for an order that it refuses, which somebody has to look at */
function answerOf({ status, said }: RepositoryAnswer): PortAnswer | Later {
	if (status === 404 || status === 410) return { answer: "unreachable" };
	if (status >= 400) throw new Error(`the repository refused the delivery: ${status}`);
	const state = wordOf(STATES, asObject(said)?.state);
	if (state === undefined)
		throw new PortDownError("repository", new Error("the answer cannot be read"));
	return state === "pending" ? LATER : { answer: state };
}
