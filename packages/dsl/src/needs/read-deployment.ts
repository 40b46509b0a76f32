import type { Deployment, Id, Level } from "../bundle/index.ts";

/** What is not said is not there. */
const HAS_NOTHING: Deployment = {
	registers: [],
	payment: false,
	signature: false,
	post: false,
	repository: false,
	wallet: false,
	notification: false,
	appointments: false,
	uploads: false,
	level: 1,
};

/**
 * What a deployment says it has, as plain JSON: `{ "registers": ["population"], "payment": true, "level": 2 }`.
 * @throws Error in a sentence, for a key that there is not or a value of another kind
 */
export function readDeployment(said: unknown): Deployment {
	if (typeof said !== "object" || said === null || Array.isArray(said))
		throw new Error("a deployment is an object of what there is");
	const keys = Object.keys(HAS_NOTHING);
	for (const [key, value] of Object.entries(said)) {
		if (!keys.includes(key))
			throw new Error(`a deployment has no \`${key}\`; there are ${keys.join(", ")}`);
		if (!isRight(key, value)) throw new Error(`\`${key}\` has to be ${wantedFor(key)}`);
	}
	return { ...HAS_NOTHING, ...said };
}

function isRight(key: string, value: unknown): boolean {
	if (key === "registers") return value === "all" || isIds(value);
	return key === "level" ? isLevel(value) : typeof value === "boolean";
}

function isIds(value: unknown): value is readonly Id[] {
	return Array.isArray(value) && value.every((id) => typeof id === "string");
}

function isLevel(value: unknown): value is Level {
	return value === 1 || value === 2 || value === 3;
}

function wantedFor(key: string): string {
	if (key === "registers") return "a list of ids, or `all`";
	return key === "level" ? "1, 2 or 3" : "true or false";
}
