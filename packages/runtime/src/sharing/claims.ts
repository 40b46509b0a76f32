import type { Bundle, Definition, Id, Text } from "@onedoor/dsl/bundle";
import { fieldAt, pathInList, valueAt, withValue } from "@onedoor/dsl/form";

import { type Attestation, type AttestationPart, PART_SCHEMA } from "../ports/issuer.ts";
import type { StoredShare } from "../storage/share.ts";
import { epoch } from "../time/zone.ts";

/** Something that a result says and that its owner may show or keep to themselves. */
export interface Claim {
	/** `holder`, `gives.<name>` or `shows.<path>`. */
	readonly name: string;
	/** Empty where only the name is known. */
	readonly title: Text;
	/** Title of the group around it: whose name it is. */
	readonly within?: Text;
	readonly value: unknown;
}

/** Everything that was signed of a result besides what it is, in the order of its letter. */
export function claimsOf({ definition }: Bundle, says: Attestation): readonly Claim[] {
	const letter = definition.results[says.of]?.letter;
	const paths = letter === undefined ? [] : (definition.messages[letter]?.may_mention ?? []);
	const shown = paths.map((path) => ({
		name: `shows.${path}`,
		...titlesAt(definition, path),
		value: valueAt(says.shows, path),
	}));
	const given = Object.entries(says.gives).map(([name, value]) => ({
		name: `gives.${name}`,
		...titlesGiven(definition, name),
		value,
	}));
	return [{ name: "holder", title: {}, value: numberOf(says.holder) }, ...shown, ...given].filter(
		({ value }) => value !== undefined,
	);
}

type Titles = Pick<Claim, "title" | "within">;

function titlesAt(definition: Definition, path: string): Titles {
	const at = pathInList(definition, path);
	const title = fieldAt(definition, at)?.title ?? answerTitle(definition, at) ?? {};
	const around = at.includes(".") ? fieldAt(definition, at.split(".")[0] ?? "") : undefined;
	return { title, ...(around && { within: around.title }) };
}

/** Of what a procedure gives, where that is a value as it stands in the case. */
function titlesGiven(definition: Definition, name: string): Titles {
	const tree = definition.gives[name]?.tree;
	return titlesAt(definition, tree?.op === "path" ? tree.path.join(".") : name);
}

/** Of what a register answered at a step. */
function answerTitle({ steps, registers }: Definition, path: string): Text | undefined {
	const [name = "", given = ""] = path.split(".");
	const step = Object.hasOwn(steps, name) ? steps[name] : undefined;
	if (step?.does !== "ask" && step?.does !== "record") return undefined;
	const answers = registers[step.register]?.services[step.service]?.answers ?? {};
	const all = Object.values(answers).map(({ gives }) => gives[given]?.title);
	return all.find((title) => title !== undefined);
}

function numberOf(holder: Attestation["holder"]): string {
	return "personal_id" in holder ? holder.personal_id : holder.organisation_code;
}

/** What was signed, without what its owner keeps to themselves; it is good no longer than the share. */
export function partOf(
	says: Attestation,
	{ claims, to, expires_at }: Pick<StoredShare, "claims" | "to" | "expires_at">,
	now: number,
): AttestationPart {
	const { gives, shows, holder, letter: _letter, case: _case, ...what } = says;
	const end = Math.floor(epoch(expires_at) / 1000);
	const chosen = (prefix: string) =>
		claims.flatMap((name) => (name.startsWith(prefix) ? [name.slice(prefix.length)] : []));
	return {
		...what,
		schema: PART_SCHEMA,
		iat: Math.floor(now / 1000),
		exp: Math.min(says.exp ?? end, end),
		aud: to,
		...(claims.includes("holder") && { holder }),
		gives: Object.fromEntries(
			chosen("gives.").map((name): readonly [Id, unknown] => [name, gives[name]]),
		),
		shows: chosen("shows.").reduce<Attestation["shows"]>((part, path) => {
			const value = valueAt(shows, path);
			return value === undefined ? part : withValue(part, path, value);
		}, {}),
	};
}
